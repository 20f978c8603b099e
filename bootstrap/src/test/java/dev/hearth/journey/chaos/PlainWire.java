package dev.hearth.journey.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.journey.people.Rest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The plain JSON dialect over the JDK's WebSocket client. Safe from any thread. */
final class PlainWire implements Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    /** The number of the first command. */
    private static final int HELLO = 1;

    private final Replies replies = new Replies();
    private final Ears ears;
    private final WebSocket socket;
    private boolean deaf;
    private boolean unread;

    private PlainWire(URI base, Ears ears) {
        this.ears = ears;
        this.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + base.getAuthority() + "/ws"), new Reader())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Connects and says hello. */
    static Wire dial(Rest person, Map<String, String> cursors, Ears ears) {
        PlainWire wire = new PlainWire(person.base(), ears);
        wire.send("hello", Map.of("token", person.token(), "cursors", cursors));
        return wire;
    }

    @Override
    public CompletableFuture<JsonNode> ask(String command, Map<String, ?> data) {
        return send(command, data).answer();
    }

    private Replies.Asked send(String command, Map<String, ?> data) {
        Replies.Asked asked = replies.next();
        ObjectNode text = JSON.createObjectNode().put("id", asked.number()).put("type", command);
        text.set("data", JSON.valueToTree(data));
        write(text.toString());
        return asked;
    }

    /** The client takes one message at a time. */
    private synchronized void write(String text) {
        try {
            socket.sendText(text, true)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException broken) {
            cut();
        }
    }

    @Override
    public void deafen() {
        synchronized (replies) {
            deaf = true;
        }
    }

    @Override
    public void listen() {
        synchronized (replies) {
            deaf = false;
            if (unread) {
                unread = false;
                socket.request(1);
            }
        }
    }

    private void readOn(WebSocket from) {
        synchronized (replies) {
            if (deaf) {
                unread = true;
            } else {
                from.request(1);
            }
        }
    }

    @Override
    public void cut() {
        replies.end();
        socket.abort();
    }

    @Override
    public CompletableFuture<Void> ended() {
        return replies.ended();
    }

    private void read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (message.has("re")) {
                replies.answered(message);
                if (message.path("re").asInt() == HELLO && message.has("error")) {
                    cut();
                }
            } else {
                ears.told(message);
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                read(text);
            }
            readOn(from);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            replies.end();
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            replies.end();
        }
    }
}
