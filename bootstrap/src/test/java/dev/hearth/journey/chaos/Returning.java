package dev.hearth.journey.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** A client that keeps nothing but its cursors and the texts it heard. Safe from any thread. */
final class Returning {
    private final Member member;
    private final Map<String, String> cursors = new ConcurrentHashMap<>();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private volatile Optional<Wire> wire = Optional.empty();

    Returning(Member member) {
        this.member = member;
    }

    /** Connects, again and again after a while of chance, until it hears everything. */
    void comeBack(House house, long longestWait) {
        boolean back = Patience.until(() -> {
            Patience.pause(ThreadLocalRandom.current().nextLong(longestWait));
            return connects(house);
        });
        if (!back) {
            throw new AssertionError(member.name() + " does not come back");
        }
    }

    private boolean connects(House house) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        try {
            Wire opened = PlainWire.dial(house.at(member), Map.copyOf(cursors), event -> hear(event, ready));
            wire = Optional.of(opened);
            CompletableFuture.anyOf(ready, opened.ended()).join();
            return ready.isDone();
        } catch (CompletionException refused) {
            return false;
        }
    }

    private void hear(JsonNode event, CompletableFuture<Void> ready) {
        String type = event.path("type").asText();
        if (type.equals("ready")) {
            event.at("/data/scopes")
                    .properties()
                    .forEach(scope ->
                            cursors.putIfAbsent(scope.getKey(), scope.getValue().asText()));
            ready.complete(null);
        } else if (event.has("cursor")) {
            cursors.put(event.path("scope").asText(), event.path("cursor").asText());
        }
        if (type.equals("message:created")) {
            texts.add(event.at("/data/text").asText());
        }
    }

    void cut() {
        wire.ifPresent(Wire::cut);
    }

    Queue<String> texts() {
        return texts;
    }

    Member member() {
        return member;
    }
}
