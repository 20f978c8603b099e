package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hearth.adapter.websocket.engineio.EngineIoSocket;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Outbox;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One client in one namespace: connected from its making until it leaves, is disconnected, or the connection ends. */
final class NamespaceConnection implements SocketIoSocket {
    private final String namespace;
    private final String id;
    private final EngineIoSocket connection;
    private final Outbox outbox;
    private final Questions questions;
    /** Not an object beside this one, for it is looked at with each message to this client. */
    private volatile boolean connected = true;

    /** Absent until the namespace has opened it. */
    private @Nullable NamespaceSession session;

    NamespaceConnection(String namespace, String id, EngineIoSocket connection, Questions questions) {
        this.namespace = namespace;
        this.id = id;
        this.connection = connection;
        this.outbox = connection.outbox();
        this.questions = questions;
    }

    /** Tells the client, then opens the session. */
    void open(Namespace.Opening opening) {
        sendPacket(new Packet.Connect(
                namespace, JsonNodeFactory.instance.objectNode().put("sid", id)));
        session = opening.open(this);
    }

    boolean isConnected() {
        return connected;
    }

    void onEvent(Packet.Event event) {
        if (session != null && isConnected()) {
            session.onEvent(event.name(), event.args(), ack(event.id()));
        }
    }

    private Ack ack(OptionalLong eventId) {
        return eventId.isEmpty()
                ? Ack.absent()
                : Ack.expected(args -> sendPacket(new Packet.Acknowledgement(namespace, eventId.getAsLong(), args)));
    }

    void onAcknowledgement(Packet.Acknowledgement ack) {
        questions.answer(ack.id(), ack.args());
    }

    /** Ends the session, on its own thread, without a word to the client. */
    void end(CloseReason reason) {
        if (leave()) {
            close(reason);
        }
    }

    /** Answers whether it was connected until now. */
    private synchronized boolean leave() {
        boolean was = connected;
        connected = false;
        return was;
    }

    private void close(CloseReason reason) {
        questions.close();
        if (session != null) {
            session.onClosed(reason);
        }
    }

    @Override
    public void disconnect() {
        Batch goodbye = PacketEncoder.batch(new Packet.Disconnect(namespace));
        if (leave()) {
            outbox.sendAll(goodbye);
            connection.inTurn(() -> close(CloseReason.NORMAL));
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void emit(String event, JsonNode... args) {
        ReservedEvents.requireFree(event);
        sendPacket(new Packet.Event(namespace, OptionalLong.empty(), event, List.of(args)));
    }

    @Override
    public CompletableFuture<List<JsonNode>> ask(Duration within, String event, JsonNode... args) {
        ReservedEvents.requireFree(event);
        try {
            Questions.Question question = questions.ask(within);
            sendPacket(new Packet.Event(namespace, OptionalLong.of(question.id()), event, List.of(args)));
            return question.answer();
        } catch (QuestionUnanswered e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void sendPacket(Packet packet) {
        sendAll(PacketEncoder.batch(packet));
    }

    @Override
    public void sendAll(Batch batch) {
        if (isConnected()) {
            outbox.sendAll(batch);
        }
    }

    @Override
    public boolean offer(Batch batch) {
        return isConnected() && outbox.offer(batch);
    }

    @Override
    public boolean awaitRoom() {
        return outbox.awaitRoom() && isConnected();
    }

    @Override
    public void lastWords(Function<CloseReason, Optional<Batch>> words) {
        connection.lastWords(reason -> isConnected() ? words.apply(reason) : Optional.empty());
    }

    @Override
    public void closeConnection(CloseReason reason) {
        connection.close(reason);
    }

    @Override
    public SocketAddress remoteAddress() {
        return connection.remoteAddress();
    }
}
