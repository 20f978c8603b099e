package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** One request after the other. */
record RestLine(Rest rest) implements Line {
    @Override
    public int depth() {
        return 1;
    }

    @Override
    public CompletableFuture<JsonNode> send(String channel, String text, String clientId) {
        try {
            return CompletableFuture.completedFuture(
                    rest.says(channel, text, clientId).data());
        } catch (UncheckedIOException | AssertionError notAcknowledged) {
            return CompletableFuture.failedFuture(notAcknowledged);
        }
    }

    @Override
    public void close() {}
}
