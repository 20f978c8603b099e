package dev.hearth.adapter.websocket.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hearth.adapter.websocket.engineio.EngineIoApplication;
import dev.hearth.adapter.websocket.engineio.EngineIoDialect;
import dev.hearth.adapter.websocket.engineio.SessionIds;
import dev.hearth.adapter.websocket.fixture.KnownVisitors;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.socketio.ConnectRefused;
import dev.hearth.adapter.websocket.socketio.Namespace;
import dev.hearth.adapter.websocket.socketio.SocketIoLimits;
import dev.hearth.adapter.websocket.socketio.SocketIoServer;
import dev.hearth.adapter.websocket.transport.Dialect;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.ScheduledTimers;
import dev.hearth.adapter.websocket.transport.WebSocketTransport;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Serves the conformance profile until the process is ended. */
public final class ConformanceServer {
    private static final Limits LIMITS = new Limits(
            new Limits.Inbound(1_000_000, 1_000_000, 64),
            new Limits.Outbound(64 << 20, 1_000_000),
            new Limits.Timeouts(
                    Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(1)));

    private final ScheduledTimers timers = new ScheduledTimers();
    private final SessionIds ids = new SessionIds(new SecureRandom());

    private ConformanceServer() {}

    /** Listens on the loopback port that is the first argument. */
    public static void main(String[] args) {
        int port = args.length == 0 ? 0 : Integer.parseInt(args[0]);
        ConformanceServer profile = new ConformanceServer();
        Map<String, Dialect> dialects = Map.of(
                "/engine.io/",
                profile.over(handshake -> RawEcho::new),
                "/socket.io/",
                profile.over(profile.socketIo()));
        // Any origin: the client of Python names its own.
        RunningServer server = RunningServer.of(
                new WebSocketTransport(
                        dialects, LIMITS, origin -> true, new KnownVisitors(), profile.timers, InstantSource.system()),
                port);
        System.out.println("listening on http://127.0.0.1:" + server.port());
    }

    private Dialect over(EngineIoApplication application) {
        return new EngineIoDialect(application, LIMITS, timers, ids);
    }

    private SocketIoServer socketIo() {
        Namespace deny = request -> {
            throw ConnectRefused.because(
                    "not authorized", JsonNodeFactory.instance.objectNode().put("code", "E_DENIED"));
        };
        Map<String, Namespace> namespaces =
                Map.of("/", new ConformanceNamespace(), "/custom", new ConformanceNamespace(), "/deny", deny);
        return new SocketIoServer(namespaces, SocketIoLimits.defaults(), ids);
    }
}
