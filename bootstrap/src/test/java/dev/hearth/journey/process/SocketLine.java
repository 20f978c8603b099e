package dev.hearth.journey.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.PlainSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Commands that do not wait for each other. */
record SocketLine(PlainSocket socket) implements Line {
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public int depth() {
        return 8;
    }

    @Override
    public CompletableFuture<JsonNode> send(String channel, String text, String clientId) {
        try {
            return socket.send("send-message", Map.of("channelId", channel, "text", text, "clientId", clientId))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .thenApply(SocketLine::acknowledged);
        } catch (CompletionException cannotBeWritten) {
            return CompletableFuture.failedFuture(cannotBeWritten);
        }
    }

    private static JsonNode acknowledged(JsonNode answer) {
        if (answer.has("error")) {
            throw new AssertionError("refused: " + answer);
        }
        return answer.path("data");
    }

    @Override
    public void close() {
        socket.close();
    }
}
