package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The events one socket was sent and has yet to acknowledge. For any thread. */
final class Questions {
    private final int maxOpen;
    private final Map<Long, CompletableFuture<List<JsonNode>>> open = new HashMap<>();
    private long next;
    private boolean closed;

    Questions(int maxOpen) {
        this.maxOpen = maxOpen;
    }

    /** A question that waits for its answer, under the id to be sent with the event. */
    record Question(long id, CompletableFuture<List<JsonNode>> answer) {}

    Question ask(Duration within) {
        Question question = open();
        // A client that never answers must not use up what may be open.
        var unused = question.answer()
                .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> take(question.id()));
        return question;
    }

    private synchronized Question open() {
        if (closed || open.size() >= maxOpen) {
            throw new QuestionUnanswered(closed ? "the client is gone" : "too many questions are open");
        }
        Question question = new Question(next++, new CompletableFuture<>());
        open.put(question.id(), question.answer());
        return question;
    }

    /** Answers for ids nobody asked with are ignored, as clients do. */
    void answer(long id, List<JsonNode> args) {
        take(id).ifPresent(answer -> answer.complete(args));
    }

    void close() {
        for (CompletableFuture<List<JsonNode>> answer : takeAll()) {
            answer.completeExceptionally(new QuestionUnanswered("the client is gone"));
        }
    }

    private synchronized Optional<CompletableFuture<List<JsonNode>>> take(long id) {
        return Optional.ofNullable(open.remove(id));
    }

    private synchronized List<CompletableFuture<List<JsonNode>>> takeAll() {
        closed = true;
        List<CompletableFuture<List<JsonNode>>> all = List.copyOf(open.values());
        open.clear();
        return all;
    }
}
