package dev.hearth.adapter.websocket.transport;

import static dev.hearth.adapter.websocket.fixture.RawClient.FIN;
import static dev.hearth.adapter.websocket.fixture.RawClient.PING;
import static dev.hearth.adapter.websocket.fixture.RawClient.TEXT;
import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RawFrame;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboundTest {
    private static final int MAX_WAITING = 4;

    private final Semaphore permits = new Semaphore(0);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger onOtherThreads = new AtomicInteger();

    /** Handles each text only when the test lets it. */
    private final RecordingDialect dialect = new RecordingDialect() {
        @Override
        protected void onText(Wire wire, String text) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            onOtherThreads.addAndGet(Thread.currentThread().isVirtual() ? 0 : 1);
            awaitPermit();
            super.onText(wire, text);
            atOnce.decrementAndGet();
        }
    };

    private final RunningServer server =
            RunningServer.with(dialect, TestLimits.with(new Limits.Inbound(1000, 1_000_000, MAX_WAITING)));

    @AfterEach
    void stop() {
        permits.release(1_000_000);
        server.close();
    }

    private void awaitPermit() {
        try {
            assertThat(permits.tryAcquire(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void handlesMessagesInOrderOneAtATimeOnVirtualThreads() {
        permits.release(2000);
        try (MessageClient client = MessageClient.connect(server.uri("/ws"))) {
            for (int i = 0; i < 2000; i++) {
                client.send("quiet " + i);
            }
            holds("all are handled", () -> dialect.texts().size() == 2000);
        }
        assertThat(dialect.texts())
                .isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "quiet " + i).toList());
        assertThat(mostAtOnce).hasValue(1);
        assertThat(onOtherThreads).hasValue(0);
    }

    @Test
    void readsNoMoreThanMayWaitAndGoesOnLater() {
        try (RawClient client = RawClient.open(server)) {
            for (int i = 0; i < 100; i++) {
                client.frame(FIN | TEXT, "quiet " + i);
            }
            // One is being handled, the others wait; the rest stays in the socket.
            holds("the inbox is full", () -> server.transport().gauges().messagesIn() == MAX_WAITING + 1);
            permits.release();
            holds("one more is read", () -> server.transport().gauges().messagesIn() == MAX_WAITING + 2);
            permits.release(100);
            holds("all are handled", () -> dialect.texts().size() == 100);
        }
    }

    @Test
    void holdsBackASenderOfManyBytesAsWell() {
        try (RawClient client = RawClient.open(server)) {
            for (int i = 0; i < 10; i++) {
                client.frame(FIN | TEXT, "quiet " + "x".repeat(600));
            }
            holds("the inbox is full", () -> server.transport().gauges().messagesIn() == 3);
            permits.release(10);
            holds("all are handled", () -> dialect.texts().size() == 10);
        }
    }

    @Test
    void doesNotLetABusyConnectionHoldUpAnother() {
        try (RawClient busy = RawClient.open(server)) {
            busy.frame(FIN | TEXT, "quiet");
            holds("it is being handled", () -> atOnce.get() == 1);
            try (RawClient other = RawClient.open(server)) {
                other.frame(FIN | PING, "still there?");
                assertThat(other.read().text()).isEqualTo("still there?");
            }
        }
    }

    @Test
    void closesASenderOfTooManyMessagesAndSaysSo() {
        permits.release(1000);
        Limits strict = TestLimits.with(new Limits.Inbound(1000, 20, 100));
        try (RunningServer limited = RunningServer.with(dialect, strict);
                RawClient client = RawClient.open(limited)) {
            for (int i = 0; i < 500; i++) {
                client.frame(FIN | TEXT, "quiet");
            }
            RawFrame close = client.readClose();
            assertThat(close.closeCode()).isEqualTo(1008);
            assertThat(close.closeText()).isEqualTo("too many messages per second");
        }
    }

    @Test
    void closesASenderOfTooManyPings() {
        Limits strict = TestLimits.with(new Limits.Inbound(1000, 20, 100));
        try (RunningServer limited = RunningServer.with(dialect, strict);
                RawClient client = RawClient.open(limited)) {
            for (int i = 0; i < 500; i++) {
                client.frame(FIN | PING, "x");
            }
            assertThat(client.readClose().closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void handsNothingMoreToASessionThatWasClosed() {
        try (RawClient client = RawClient.open(server)) {
            for (int i = 0; i < 3; i++) {
                client.frame(FIN | TEXT, "quiet " + i);
            }
            holds("all are read", () -> server.transport().gauges().messagesIn() == 3);
            dialect.nextWire().close(CloseReason.NORMAL);
            permits.release(3);
            client.vanish();
            dialect.nextClosed();
            assertThat(dialect.texts()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void runsTasksInTurnWithMessages() {
        try (RawClient client = RawClient.open(server)) {
            client.frame(FIN | TEXT, "first");
            holds("it is being handled", () -> atOnce.get() == 1);
            Wire wire = dialect.nextWire();
            wire.inTurn(() -> wire.send(Payload.text("second")));
            permits.release();
            assertThat(List.of(client.read().text(), client.read().text())).containsExactly("first", "second");
        }
    }
}
