package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Dialect;
import dev.hearth.adapter.websocket.transport.FrameReceiver;
import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.HandshakeRefused;
import dev.hearth.adapter.websocket.transport.Heartbeat;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Place;
import dev.hearth.adapter.websocket.transport.Timers;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Engine.IO 4: over WebSocket, over HTTP long-polling, and from this to that. */
public final class EngineIoDialect implements Dialect {
    private final EngineIoApplication application;
    private final Limits limits;
    private final Timers timers;
    private final SessionIds ids;
    private final PollingSessions polling;

    /**
     * A dialect for an application.
     *
     * @param limits those of the transport: the client is told its heartbeat and its longest message
     */
    public EngineIoDialect(EngineIoApplication application, Limits limits, Timers timers, SessionIds ids) {
        this.application = application;
        this.limits = limits;
        this.timers = timers;
        this.ids = ids;
        this.polling = new PollingSessions(timers, limits.timeouts());
    }

    @Override
    public Opening accept(Handshake handshake) {
        Asked.of(handshake).requireTransport(Asked.WEBSOCKET);
        return opening(ids.next(), application.accept(handshake), Carrier.WEBSOCKET);
    }

    private Opening opening(String id, EngineIoApplication.Opening opening, Carrier carrier) {
        return wire -> {
            carrier.carry(wire);
            EngineIoSession session = new EngineIoSession(id, wire, carrier, limits, timers);
            session.open(opening, limits);
            return session;
        };
    }

    @Override
    public Optional<FrameReceiver.Factory> join(Handshake handshake, Place place) {
        Asked asked = Asked.of(handshake);
        asked.requireTransport(Asked.WEBSOCKET);
        return asked.sid().map(sid -> {
            Optional<PollingSession> session = polling.forUpgrade(sid);
            return socket -> new Upgrade(
                    new TriedSocket(socket, limits.timeouts(), timers, place), session, () -> polling.remove(sid));
        });
    }

    @Override
    public Heartbeat.Source heartbeat() {
        return Heartbeat.Source.DIALECT;
    }

    @Override
    public HandshakeRefused foreignOrigin() {
        return EngineIoError.FORBIDDEN.refusal();
    }

    @Override
    public HandshakeRefused tooMany() {
        return EngineIoError.TOO_MANY_SESSIONS.refusal();
    }

    @Override
    public Optional<Request.Handler> plainHttp(Door door) {
        int mostBodyBytes = limits.inbound().maxMessageBytes();
        return Optional.of(new Polling(polling, first -> open(door, first), mostBodyBytes));
    }

    private void open(Door door, Exchange first) {
        Place place = door.admit(first.request());
        try {
            Handshake handshake = first.handshake();
            EngineIoApplication.Opening opening = application.accept(handshake);
            String id = ids.next();
            PollingSession session = polling.create(id);
            Opening carried = opening(id, opening, session);
            session.open(channel -> door.open(carried, channel, handshake.remoteAddress(), place), first);
        } catch (RuntimeException refused) {
            place.leave();
            throw refused;
        }
    }

    /** Sessions that began with polling and of which something is still held. */
    int heldSessions() {
        return polling.count();
    }
}
