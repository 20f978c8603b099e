package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The acknowledgement a client expects for an event, or does not (section "Acknowledgement"). For any thread. */
public final class Ack {
    private final boolean expected;
    private final Consumer<List<JsonNode>> sender;
    private final AtomicBoolean answered = new AtomicBoolean();

    private Ack(boolean expected, Consumer<List<JsonNode>> sender) {
        this.expected = expected;
        this.sender = sender;
    }

    static Ack expected(Consumer<List<JsonNode>> sender) {
        return new Ack(true, sender);
    }

    static Ack absent() {
        return new Ack(false, args -> {});
    }

    /** Whether the client listens for an answer. */
    public boolean isExpected() {
        return expected;
    }

    /**
     * Answers; does nothing when no answer is expected.
     *
     * @throws IllegalStateException when it was answered before: clients would take it for an answer to something else
     */
    public void answer(JsonNode... args) {
        if (answered.getAndSet(true)) {
            throw new IllegalStateException("acknowledged twice");
        }
        sender.accept(List.of(args));
    }
}
