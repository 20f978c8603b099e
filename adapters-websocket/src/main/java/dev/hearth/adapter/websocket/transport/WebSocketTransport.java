package dev.hearth.adapter.websocket.transport;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;

/** All WebSocket connections of a server. */
public final class WebSocketTransport implements AutoCloseable {
    private static final Duration FOR_SESSIONS = Duration.ofSeconds(3);

    private final Limits limits;
    private final Connections connections = new Connections();
    private final TransportCounters counters = new TransportCounters();
    private final Places places;
    private final UpgradeHandler handler;

    /**
     * A transport with no connections yet.
     *
     * @param dialects by path, as Jetty's servlet path specifications: {@code /ws} is this path only, {@code /ws/*} also
     *     all below
     * @param originAllowed asked for each {@code Origin} header of a request on these paths; requests without one pass
     * @param visitors asked for each connection that somebody wants to open
     * @param timers stay the caller's, to be closed after this transport
     */
    public WebSocketTransport(
            Map<String, Dialect> dialects,
            Limits limits,
            Predicate<String> originAllowed,
            Visitors visitors,
            Timers timers,
            InstantSource clock) {
        this.limits = limits;
        this.places = new Places(limits.peers());
        TransportContext context =
                new TransportContext(limits, timers, clock, virtualThreads(), counters, connections, places);
        this.handler = new UpgradeHandler(dialects, originAllowed, visitors, context);
    }

    private static Executor virtualThreads() {
        ThreadFactory factory = Thread.ofVirtual().name("websocket-session").factory();
        return task -> factory.newThread(task).start();
    }

    /** The handler to put in front of the application's own; always the same one. */
    public Handler.Wrapper handler() {
        return handler;
    }

    public TransportGauges gauges() {
        return counters.gauges(connections, places);
    }

    /** Closes all connections, and each one that opens later. Returns at once. */
    public void closeAll(CloseReason reason) {
        connections.closeAll(reason);
    }

    /**
     * Asks all peers to reconnect elsewhere (1001) and waits until each session has heard of its end, or the time for
     * closing is over, and a little more for the sessions.
     */
    @Override
    public void close() {
        closeAll(CloseReason.RECONNECT);
        connections.awaitNone(limits.timeouts().close().plus(FOR_SESSIONS));
    }
}
