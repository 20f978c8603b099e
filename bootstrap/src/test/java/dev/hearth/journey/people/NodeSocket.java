package dev.hearth.journey.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.websocket.fixture.FrameCheck;
import dev.hearth.journey.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An unmodified npm socket.io-client in a Node process of its own. Safe from any thread. */
public final class NodeSocket implements ClientSocket {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final Listener listener;
    private final Process process;
    private final Writer commands;
    private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    private final Map<Integer, Asked> asked = new ConcurrentHashMap<>();
    private final FrameWitness witness = new FrameWitness(FrameCheck.SOCKET_IO);
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile CompletableFuture<JsonNode> ready = new CompletableFuture<>();
    private volatile CompletableFuture<String> closed = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> upgraded = new CompletableFuture<>();
    private final Transports transports;
    private volatile boolean stopped;

    /** What the client may use, in the order it tries. */
    public enum Transports {
        POLLING("polling"),
        WEBSOCKET("websocket"),
        /** What the client does when it is told nothing: polls first, then changes. */
        UPGRADE("polling,websocket");

        private final String names;

        Transports(String names) {
            this.names = names;
        }
    }

    private NodeSocket(Listener listener, Transports transports) {
        this.listener = listener;
        this.transports = transports;
        this.process = NodeClients.start("talk.mjs");
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("node-socket").start(this::readAll);
    }

    /** Starts the client, connects with the positions the listener knows, and waits until everything is heard. */
    public static NodeSocket open(Rest person, Listener listener) {
        return open(person, listener, Transports.WEBSOCKET);
    }

    /** The same over other transports. */
    public static NodeSocket open(Rest person, Listener listener, Transports transports) {
        NodeSocket socket = new NodeSocket(listener, transports);
        try {
            socket.connect(person);
            return socket;
        } catch (RuntimeException failed) {
            throw ClientSocket.closedAfter(failed, socket);
        }
    }

    /** Waits until the client has changed from polling to a WebSocket. */
    public void awaitUpgrade() {
        upgraded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Connects anew after a cut, with the positions the listener knows by now. */
    public void connect(Rest person) {
        ready = new CompletableFuture<>();
        closed = new CompletableFuture<>();
        tell(Map.of(
                "open",
                Map.of(
                        "url",
                        person.base().toString(),
                        "token",
                        person.token(),
                        "cursors",
                        listener.cursors(),
                        "transports",
                        List.of(transports.names.split(",", -1)))));
        ready.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public JsonNode ask(String event, Map<String, ?> data) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        replies.put(number, reply);
        asked.put(number, new Asked(event, JSON.createArrayNode().add(JSON.<JsonNode>valueToTree(data))));
        tell(Map.of("send", Map.of("id", number, "event", event, "data", data)));
        return reply.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The whole client stands still. */
    @Override
    public void pause() {
        Signal.STOP.send(process.pid());
    }

    @Override
    public void resume() {
        Signal.CONT.send(process.pid());
    }

    @Override
    public void awaitEnd() {
        closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Breaks the connection off, as a lost network would. */
    public void cut() {
        tell(Map.of("cut", true));
        closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        // Its last line may be cut in two.
        stopped = true;
        process.destroyForcibly();
        witness.mustHaveSeenNothingElse();
    }

    private synchronized void tell(Map<String, ?> command) {
        try {
            commands.write(JSON.valueToTree(command) + "\n");
            commands.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private void readAll() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(JSON.readTree(line));
            }
            ended(new IllegalStateException("the client's process ended"));
        } catch (IOException | RuntimeException | Error broken) {
            ended(broken);
        }
    }

    /** Whoever waits learns that it is in vain. A client that crashed is none that was sent away. */
    private void ended(Throwable why) {
        if (!stopped) {
            witness.broken(why);
        }
        closed.completeExceptionally(why);
        ready.completeExceptionally(why);
        upgraded.completeExceptionally(why);
        replies.values().forEach(reply -> reply.completeExceptionally(why));
    }

    private record Asked(String command, JsonNode arguments) {}

    private void check(JsonNode told) {
        ArrayNode arguments = JSON.createArrayNode();
        if (told.has("re")) {
            Asked command = Objects.requireNonNull(asked.remove(told.get("re").asInt()));
            witness.answered(
                    command.command(),
                    command.arguments(),
                    arguments.add(told.<ObjectNode>deepCopy().without("re")));
        } else if (told.has("type")) {
            ObjectNode place = told.<ObjectNode>deepCopy().without(List.of("type", "data"));
            arguments.add(told.get("data"));
            witness.told(told.get("type").asText(), place.isEmpty() ? arguments : arguments.add(place));
        }
    }

    private void read(JsonNode told) {
        check(told);
        if (told.has("re")) {
            replies.getOrDefault(told.get("re").asInt(), new CompletableFuture<>())
                    .complete(told);
        } else if (told.has("scope")) {
            listener.hear(told);
        } else if (told.has("refused")) {
            ready.completeExceptionally(new IllegalStateException(told.toString()));
        } else if (told.has("upgraded")) {
            upgraded.complete(told);
        } else if (told.has("closed")) {
            closed.complete(told.get("closed").asText());
        } else if (told.path("type").asText().equals("heads")) {
            listener.heads(told.get("data").get("scopes"));
        } else if (told.path("type").asText().equals("ready")) {
            listener.ready(told.get("data").get("scopes"));
            ready.complete(told);
        }
    }
}
