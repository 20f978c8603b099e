package dev.hearth.adapter.websocket.engineio;

import dev.hearth.adapter.websocket.fixture.EngineHttp;
import dev.hearth.adapter.websocket.fixture.ManualTimers;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.adapter.websocket.transport.CloseReason;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.Session;
import dev.hearth.testkit.Eventually;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Engine.IO that sends every message back and keeps what happened, with time in the hands of the test. */
final class EchoServer implements AutoCloseable {
    static final String PATH = "/engine.io/";
    static final Limits LIMITS = TestLimits.with(new Limits.Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(5)));

    private final ManualTimers timers = new ManualTimers();
    private final BlockingQueue<EngineIoSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final EngineIoDialect dialect;
    private final RunningServer server;

    private EchoServer(Limits limits) {
        dialect = new EngineIoDialect(handshake -> Echo::new, limits, timers, new SessionIds(new SecureRandom()));
        server = RunningServer.serving(Map.of(PATH, dialect), limits, timers, 0);
    }

    static EchoServer start() {
        return with(LIMITS);
    }

    static EchoServer with(Limits limits) {
        return new EchoServer(limits);
    }

    static EchoServer with(Limits.Peers peers) {
        return new EchoServer(new Limits(LIMITS.inbound(), LIMITS.outbound(), LIMITS.timeouts(), peers));
    }

    EngineHttp open() {
        return EngineHttp.open(server, PATH);
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + PATH;
    }

    /** A WebSocket with the id of a session. */
    MessageClient socketOf(EngineHttp session) {
        return MessageClient.connect(server.uri(PATH + "?EIO=4&transport=websocket&sid=" + session.sid()));
    }

    RunningServer server() {
        return server;
    }

    ManualTimers timers() {
        return timers;
    }

    EngineIoSocket nextSocket() {
        return RecordingDialect.await(opened, "a session");
    }

    CloseReason nextClosed() {
        return RecordingDialect.await(closed, "an end");
    }

    /** The reason of the next end, which a client is told that polls. */
    CloseReason nextClosedAfterPolls(EngineHttp session) {
        while (session.poll().statusCode() == 200) {
            // What was queued before goes first.
        }
        return nextClosed();
    }

    /** What was received, all sessions together. */
    List<String> texts() {
        return texts;
    }

    /** Waits until no session and no id is held, and nothing is queued. */
    void awaitNothingLeft() {
        Eventually.holds(
                "no connection is left",
                () -> server.transport().gauges().openConnections() == 0
                        && server.transport().gauges().queuedBytes() == 0);
        Eventually.holds("no id is held", () -> dialect.heldSessions() == 0);
    }

    @Override
    public void close() {
        // Who does not poll is waited for until its time is over, and time is in the hands of the test.
        server.transport().closeAll(CloseReason.RECONNECT);
        timers.advance(LIMITS.timeouts().close());
        server.close();
    }

    private final class Echo implements Session {
        private final EngineIoSocket socket;

        Echo(EngineIoSocket socket) {
            this.socket = socket;
            opened.add(socket);
        }

        @Override
        public void onText(String text) {
            texts.add(text);
            if (text.equals("it is me")) {
                socket.authenticated();
            }
            socket.send(EngineIoPayloads.message(text));
        }

        @Override
        public void onBinary(ByteBuffer bytes) {
            socket.send(EngineIoPayloads.message(bytes));
        }

        @Override
        public void onClosed(CloseReason reason) {
            closed.add(reason);
        }
    }
}
