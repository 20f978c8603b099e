package dev.hearth.adapter.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.hearth.adapter.websocket.engineio.EngineIoDialect;
import dev.hearth.adapter.websocket.engineio.SessionIds;
import dev.hearth.adapter.websocket.fixture.ManualTimers;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.Limits;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/** A server of two echoing namespaces and one that refuses, at {@code /socket.io/}. */
final class RunningSocketIo implements AutoCloseable {
    static final Limits LIMITS = TestLimits.with(new Limits.Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(5)));

    private final ManualTimers timers = new ManualTimers();
    private final RecordingNamespace main = new RecordingNamespace();
    private final RecordingNamespace custom = new RecordingNamespace();
    private final RunningServer server = RunningServer.serving(Map.of("/socket.io/", dialect()), LIMITS, timers, 0);

    private EngineIoDialect dialect() {
        SessionIds ids = new SessionIds(new SecureRandom());
        Namespace deny = request -> {
            throw ConnectRefused.because("not authorized", TextNode.valueOf("E_DENIED"));
        };
        SocketIoServer socketIo =
                new SocketIoServer(Map.of("/", main, "/custom", custom, "/deny", deny), SocketIoLimits.defaults(), ids);
        return new EngineIoDialect(socketIo, LIMITS, timers, ids);
    }

    RecordingNamespace main() {
        return main;
    }

    RecordingNamespace custom() {
        return custom;
    }

    ManualTimers timers() {
        return timers;
    }

    long messagesIn() {
        return server.transport().gauges().messagesIn();
    }

    /** A client that has sent nothing yet. */
    MessageClient newClient() {
        return MessageClient.connect(server.uri("/socket.io/?EIO=4&transport=websocket"));
    }

    /** Connects a new client to the default namespace. */
    SocketIoSocket connect(MessageClient client) {
        assertThat(client.nextText()).startsWith("0{");
        client.send("40");
        assertThat(client.nextText()).matches("40\\{\"sid\":\"[A-Za-z0-9_-]{20,}\"}");
        return main.nextSocket();
    }

    @Override
    public void close() {
        server.close();
    }
}
