package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.fixture.RawClient.FIN;
import static dev.hearth.adapter.websocket.fixture.RawClient.PING;
import static dev.hearth.adapter.websocket.fixture.RawClient.PONG;
import static dev.hearth.adapter.websocket.fixture.RawClient.TEXT;
import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.ManualTimers;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RawFrame;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.SilentSession;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From open to closed, with time in the hands of the test. */
class LifeTest {
    private static final Limits.Timeouts TIMEOUTS = new Limits.Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(20), Duration.ofSeconds(5));

    private final ManualTimers timers = new ManualTimers();
    private final RecordingDialect dialect = new RecordingDialect() {
        @Override
        protected void onText(Wire wire, String text) {
            if (text.equals("fail")) {
                throw new IllegalStateException("as the test asked");
            }
            super.onText(wire, text);
        }
    };
    private final RunningServer server = RunningServer.with(dialect, TestLimits.with(TIMEOUTS), timers);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pingsASilentPeerAndKeepsItWhileItAnswers() {
        try (RawClient client = RawClient.open(server)) {
            dialect.nextWire();
            for (int i = 0; i < 5; i++) {
                timers.advance(TIMEOUTS.heartbeatInterval());
                assertThat(client.read().firstByte()).isEqualTo(FIN | PING);
                client.frame(FIN | PONG, "");
                client.frame(FIN | TEXT, "still here");
                assertThat(client.read().text()).isEqualTo("still here");
            }
        }
    }

    @Test
    void takesAPongForASignOfLife() {
        try (RawClient client = RawClient.open(server)) {
            dialect.nextWire();
            timers.advance(TIMEOUTS.heartbeatInterval());
            assertThat(client.read().firstByte()).isEqualTo(FIN | PING);
            client.frame(FIN | PONG, "");
            holds("the next ping is due", () -> timers.untilNext().equals(TIMEOUTS.heartbeatInterval()));
        }
    }

    @Test
    void takesAnyMessageForASignOfLife() {
        try (RawClient client = RawClient.open(server)) {
            dialect.nextWire();
            timers.advance(TIMEOUTS.heartbeatInterval());
            assertThat(client.read().firstByte()).isEqualTo(FIN | PING);
            client.frame(FIN | TEXT, "no pong, but me");
            assertThat(client.read().text()).isEqualTo("no pong, but me");
            timers.advance(TIMEOUTS.heartbeatTimeout());
            client.frame(FIN | TEXT, "and again");
            assertThat(client.read().text()).isEqualTo("and again");
        }
    }

    @Test
    void closesAPeerThatDoesNotAnswerAndCutsItWhenItDoesNotCloseEither() {
        try (RawClient client = RawClient.open(server)) {
            dialect.nextWire();
            timers.advance(TIMEOUTS.heartbeatInterval());
            timers.advance(TIMEOUTS.heartbeatTimeout());
            assertThat(client.readClose().closeText()).isEqualTo("no answer to a ping");
            assertThat(dialect.hasMoreClosed()).isFalse();
            timers.advance(TIMEOUTS.close());
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.NO_PONG);
        }
    }

    @Test
    void cutsAPeerThatClosesButDoesNotRead() {
        Payload big = Payload.binary(ByteBuffer.allocate(16 << 20));
        try (RawClient client = RawClient.open(server)) {
            Wire wire = dialect.nextWire();
            wire.send(big);
            wire.send(big);
            client.closeFrame(1000);
            holds("nothing more is sent", () -> !wire.offer(Payload.text("x")));
            timers.advance(TIMEOUTS.close());
            assertThat(dialect.nextClosed().code()).isIn(1000, 1006);
        }
    }

    @Test
    void endsAFrameThatDribblesInForever() {
        try (RawClient client = RawClient.open(server)) {
            dialect.nextWire();
            client.announce(FIN | TEXT, 100);
            timers.advance(TIMEOUTS.heartbeatInterval());
            client.send(new byte[] {1});
            timers.advance(TIMEOUTS.heartbeatTimeout());
            assertThat(client.readClose().closeText()).isEqualTo("no answer to a ping");
        }
    }

    @Test
    void closesAPeerThatNobodyVouchesFor() {
        AtomicBoolean opened = new AtomicBoolean();
        Dialect stranger = handshake -> wire -> {
            // The time to authenticate runs from before this on.
            opened.set(true);
            return new SilentSession();
        };
        try (RunningServer strict = RunningServer.with(stranger, TestLimits.with(TIMEOUTS), timers);
                RawClient client = RawClient.open(strict)) {
            holds("open", opened::get);
            timers.advance(TIMEOUTS.authentication());
            RawFrame close = client.readClose();
            assertThat(close.closeCode()).isEqualTo(1008);
            assertThat(close.closeText()).isEqualTo("not authenticated in time");
            client.closeFrame(1008);
        }
    }

    @Test
    void closesASessionThatFailsAndNoOther() {
        try (MessageClient failing = MessageClient.connect(server.uri("/ws"));
                MessageClient other = MessageClient.connect(server.uri("/ws"))) {
            failing.send("fail");
            assertThat(failing.closeCode()).isEqualTo(1011);
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.INTERNAL_ERROR);
            other.send("fine");
            assertThat(other.nextText()).isEqualTo("fine");
        }
    }

    @Test
    void closesAConnectionWhoseSessionCannotBeOpened() {
        Dialect broken = handshake -> wire -> {
            throw new IllegalStateException("as the test asked");
        };
        try (RunningServer failing = RunningServer.with(broken);
                MessageClient client = MessageClient.connect(failing.uri("/ws"))) {
            assertThat(client.closeCode()).isEqualTo(1011);
            holds("forgotten", () -> failing.transport().gauges().openConnections() == 0);
        }
    }

    @Test
    void asksAllToReconnectWhenTheServerStops() {
        try (MessageClient one = MessageClient.connect(server.uri("/ws"));
                MessageClient two = MessageClient.connect(server.uri("/ws"))) {
            dialect.nextWire();
            dialect.nextWire();
            server.transport().close();
            assertThat(one.closeCode()).isEqualTo(1001);
            assertThat(two.closeCode()).isEqualTo(1001);
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.RECONNECT);
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.RECONNECT);
        }
    }

    @Test
    void sendsLatecomersAwayWhileTheServerStops() {
        server.transport().closeAll(CloseReason.RECONNECT);
        try (MessageClient late = MessageClient.connect(server.uri("/ws"))) {
            assertThat(late.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void leavesNothingBehind() {
        for (int i = 0; i < 20; i++) {
            try (MessageClient client = MessageClient.connect(server.uri("/ws"))) {
                client.send("hello");
                assertThat(client.nextText()).isEqualTo("hello");
            }
            dialect.nextClosed();
        }
        holds("no connections", () -> server.transport().gauges().openConnections() == 0);
        assertThat(timers.waiting()).isZero();
        assertThat(server.transport().gauges().queuedBytes()).isZero();
        assertThat(dialect.hasMoreClosed()).isFalse();
    }
}
