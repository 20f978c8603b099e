package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One client in one namespace. All methods may be called from any thread. Payloads sent by the methods of {@link Outbox}
 * must be whole packets of this namespace, as {@link EventEncoder} makes them; they are how one event, encoded once,
 * reaches many sockets.
 *
 * <p>Arguments may be any JSON nodes, at any depth {@link com.fasterxml.jackson.databind.node.BinaryNode}s, which become
 * attachments, and raw nodes of JSON that is encoded already.
 */
public interface SocketIoSocket extends Outbox {
    /** The id of this socket; other namespaces of the same connection have other ids. */
    String id();

    /**
     * Sends an event.
     *
     * @throws IllegalArgumentException when the name is reserved
     */
    void emit(String event, JsonNode... args);

    /**
     * Sends an event that the client is to acknowledge.
     *
     * @param within how long the client may take
     * @return the acknowledgement's arguments; fails with {@link QuestionUnanswered} when the client is gone, or has too
     *     many questions open, and with {@link java.util.concurrent.TimeoutException} when it took too long. What it answers
     *     then is ignored
     */
    CompletableFuture<List<JsonNode>> ask(Duration within, String event, JsonNode... args);

    /**
     * Names what is sent last when this side closes the whole connection, in whole packets of this namespace; see {@link
     * EngineIoSocket#lastWords}. What the last namespace has named counts.
     */
    void lastWords(Function<CloseReason, Optional<Batch>> words);

    /** Takes the client out of this namespace; the connection and its other namespaces stay. */
    void disconnect();

    /** Ends the whole connection, with all its namespaces. */
    void closeConnection(CloseReason reason);

    SocketAddress remoteAddress();
}
