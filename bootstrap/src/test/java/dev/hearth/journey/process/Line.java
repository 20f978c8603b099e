package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/** An open way to the server. */
interface Line extends AutoCloseable {
    /** How many sends may be under way at once and still arrive in order. */
    int depth();

    /**
     * Sends a message.
     *
     * @return the message as the server acknowledged it, or a failure
     */
    CompletableFuture<JsonNode> send(String channel, String text, String clientId);

    @Override
    void close();
}
