package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The answers that a connection waits for. Safe from any thread. */
final class Replies {
    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /** A command that waits for its answer by a number. */
    record Asked(int number, CompletableFuture<JsonNode> answer) {}

    Asked next() {
        Asked asked = new Asked(numbers.incrementAndGet(), new CompletableFuture<>());
        awaited.put(asked.number(), asked.answer());
        if (end.isDone()) {
            lose();
        }
        return asked;
    }

    void answered(JsonNode answer) {
        CompletableFuture<JsonNode> waiting = awaited.remove(answer.path("re").asInt());
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    /** No answer will come any more. */
    void end() {
        end.complete(null);
        lose();
    }

    CompletableFuture<Void> ended() {
        return end;
    }

    private void lose() {
        awaited.values()
                .forEach(answer -> answer.completeExceptionally(new IllegalStateException("the connection has ended")));
        awaited.clear();
    }
}
