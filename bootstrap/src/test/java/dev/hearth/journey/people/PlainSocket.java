package dev.hearth.journey.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.fixture.FrameCheck;
import dev.hearth.testkit.Eventually;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of the JDK's WebSocket client that speaks the plain JSON dialect. Safe from any thread. */
public final class PlainSocket implements ClientSocket {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final Listener listener;
    private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    private final Map<Integer, JsonNode> asked = new ConcurrentHashMap<>();
    private final FrameWitness witness = new FrameWitness(FrameCheck.PLAIN);
    private final AtomicInteger numbers = new AtomicInteger();
    private final CompletableFuture<JsonNode> ready = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> reconnect = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    private PlainSocket(URI base, Listener listener) {
        this.listener = listener;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + base.getAuthority() + "/ws"), new Ears())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Connects, says hello with the positions the listener knows, and waits until everything is heard. */
    public static PlainSocket open(Rest person, Listener listener) {
        PlainSocket socket = new PlainSocket(person.base(), listener);
        try {
            socket.ask("hello", Map.of("token", person.token(), "cursors", listener.cursors()));
            socket.ready.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return socket;
        } catch (RuntimeException failed) {
            throw ClientSocket.closedAfter(failed, socket);
        }
    }

    @Override
    public JsonNode ask(String type, Map<String, ?> data) {
        return send(type, data).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Sends a command; the reply comes later, or a failure when the connection ends. */
    public CompletableFuture<JsonNode> send(String type, Map<String, ?> data) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        replies.put(number, reply);
        ObjectNode command = JSON.createObjectNode().put("id", number).put("type", type);
        command.set("data", JSON.valueToTree(data));
        asked.put(number, command);
        write(command.toString());
        CompletableFuture<JsonNode> end = closed.thenCompose(
                code -> CompletableFuture.failedFuture(new IllegalStateException("closed with " + code)));
        return CompletableFuture.anyOf(reply, end).thenApply(JsonNode.class::cast);
    }

    /** Completes with what a server says that stops. */
    public CompletableFuture<JsonNode> reconnect() {
        return reconnect;
    }

    /** Completes with the close code when the connection has ended, 1006 when it just broke. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void pause() {
        reading = new CompletableFuture<>();
    }

    @Override
    public void resume() {
        reading.complete(null);
    }

    @Override
    public void awaitEnd() {
        closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Breaks the connection off, as a lost network would. */
    public void cut() {
        socket.abort();
        closed.complete(1006);
    }

    @Override
    public void close() {
        cut();
        Eventually.holds("output closed", socket::isOutputClosed);
        witness.mustHaveSeenNothingElse();
    }

    /** The client takes one message at a time. */
    private synchronized void write(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private void read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            JsonNode re = message.get("re");
            if (re != null) {
                JsonNode command = Objects.requireNonNull(asked.remove(re.asInt()));
                witness.answered(command.get("type").asText(), command, message);
                replies.getOrDefault(re.asInt(), new CompletableFuture<>()).complete(message);
                return;
            }
            witness.told(message.get("type").asText(), message);
            if (message.has("scope")) {
                listener.hear(message);
            } else if (message.get("type").asText().equals("heads")) {
                listener.heads(message.get("data").get("scopes"));
            } else if (message.get("type").asText().equals("ready")) {
                listener.ready(message.get("data").get("scopes"));
                ready.complete(message);
            } else if (message.get("type").asText().equals("reconnect")) {
                reconnect.complete(message.get("data"));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                read(text);
            }
            return reading.thenRun(() -> from.request(1));
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            // A frame that is none is an IOException as well, and no lost network.
            if (!(error instanceof IOException) || error instanceof ProtocolException) {
                witness.broken(error);
            }
            closed.complete(1006);
        }
    }
}
