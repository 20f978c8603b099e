package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Heartbeat;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Outbox;
import dev.hearth.adapter.websocket.transport.Session;
import dev.hearth.adapter.websocket.transport.Timers;
import dev.hearth.adapter.websocket.transport.Wire;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One Engine.IO session: tells the client its parameters, sends heartbeats, and passes the contents of message packets
 * to the application. It knows its transport only as a wire.
 */
final class EngineIoSession implements EngineIoSocket, Session {
    private final String id;
    private final Wire wire;
    private final Carrier carrier;
    private final Heartbeat heartbeat;
    /** Absent until the application has opened it; no packet comes before. */
    private @Nullable Session application;

    EngineIoSession(String id, Wire wire, Carrier carrier, Limits limits, Timers timers) {
        this.id = id;
        this.wire = wire;
        this.carrier = carrier;
        this.heartbeat = new Heartbeat(
                timers,
                limits.timeouts().heartbeatInterval(),
                limits.timeouts().heartbeatTimeout(),
                () -> carrier.ping(wire),
                this::lose);
    }

    private void lose() {
        wire.close(CloseReason.NO_PONG);
        carrier.lost();
    }

    void open(EngineIoApplication.Opening opening, Limits limits) {
        wire.onSignOfLife(heartbeat::alive);
        // Before the client hears when pings are due: it must not think of a silent server first.
        heartbeat.start();
        wire.send(EngineIoPayloads.open(id, carrier.upgrades(), limits));
        application = opening.open(this);
    }

    @Override
    public void onText(String packet) {
        switch (PacketType.of(packet).orElse(PacketType.OPEN)) {
            case MESSAGE -> application().onText(packet.substring(1));
            case CLOSE -> close(CloseReason.NORMAL);
            // A pong did its work when it was read, by being a sign of life.
            case PONG, NOOP -> {}
            case OPEN, PING, UPGRADE -> close(CloseReason.protocolError("not a packet a client may send"));
        }
    }

    @Override
    public void onBinary(ByteBuffer message) {
        application().onBinary(message);
    }

    @Override
    public void onClosed(CloseReason reason) {
        heartbeat.stop();
        application().onClosed(reason);
    }

    private Session application() {
        return Objects.requireNonNull(application);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Outbox outbox() {
        return wire;
    }

    @Override
    public void sendAll(Batch batch) {
        wire.sendAll(batch);
    }

    @Override
    public boolean offer(Batch batch) {
        return wire.offer(batch);
    }

    @Override
    public boolean awaitRoom() {
        return wire.awaitRoom();
    }

    @Override
    public void authenticated() {
        wire.authenticated();
    }

    @Override
    public void lastWords(Function<CloseReason, Optional<Batch>> words) {
        wire.lastWords(words);
    }

    @Override
    public void close(CloseReason reason) {
        heartbeat.stop();
        wire.close(reason);
    }

    @Override
    public void inTurn(Runnable task) {
        wire.inTurn(task);
    }

    @Override
    public SocketAddress remoteAddress() {
        return wire.remoteAddress();
    }
}
