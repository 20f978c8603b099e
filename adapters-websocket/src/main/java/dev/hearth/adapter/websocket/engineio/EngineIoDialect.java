package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.transport.Dialect;
import dev.hearth.adapter.websocket.transport.Handshake;
import dev.hearth.adapter.websocket.transport.Heartbeat;
import dev.hearth.adapter.websocket.transport.JettyHandshake;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Timers;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Engine.IO 4 over WebSocket. */
public final class EngineIoDialect implements Dialect {
    private final EngineIoApplication application;
    private final Limits limits;
    private final Timers timers;
    private final SessionIds ids;

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
    }

    @Override
    public Opening accept(Handshake handshake) {
        EngineIoError.requireWebSocket(handshake);
        EngineIoApplication.Opening opening = application.accept(handshake);
        return wire -> {
            EngineIoSession session = new EngineIoSession(ids.next(), wire, limits, timers);
            session.open(opening);
            return session;
        };
    }

    @Override
    public Heartbeat.Source heartbeat() {
        return Heartbeat.Source.DIALECT;
    }

    @Override
    public Optional<Request.Handler> plainHttp() {
        return Optional.of(EngineIoDialect::refusePolling);
    }

    private static boolean refusePolling(Request request, Response response, Callback callback) {
        EngineIoError.requireTransportWebSocket(new JettyHandshake(request));
        throw EngineIoError.BAD_REQUEST.refusal();
    }
}
