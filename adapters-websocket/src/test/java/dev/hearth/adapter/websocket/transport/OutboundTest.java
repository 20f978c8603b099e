package dev.hearth.adapter.websocket.transport;

import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.adapter.websocket.fixture.RawFrame;
import dev.hearth.adapter.websocket.fixture.RecordingDialect;
import dev.hearth.adapter.websocket.fixture.RunningServer;
import dev.hearth.adapter.websocket.fixture.TestLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundTest {
    private static final Payload BIG = Payload.binary(ByteBuffer.allocate(64 * 1024));
    private static final Limits LIMITS = TestLimits.with(new Limits.Outbound(2 << 20, 1000));

    private final RecordingDialect dialect = new RecordingDialect();
    private final RunningServer server = RunningServer.with(dialect, LIMITS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void closesAReaderThatDoesNotKeepUpWhileOthersGoOn() {
        try (RawClient slow = RawClient.open(server)) {
            Wire toSlow = dialect.nextWire();
            try (MessageClient other = MessageClient.connect(server.uri("/ws"))) {
                while (server.transport().gauges().closedSlow() == 0) {
                    toSlow.send(BIG);
                    other.send("ping");
                    assertThat(other.nextText()).isEqualTo("ping");
                }
                assertThat(slow.readClose().closeCode()).isEqualTo(1013);
                slow.closeFrame(1013);
                assertThat(dialect.nextClosed()).isEqualTo(CloseReason.TRY_AGAIN_LATER);
                assertThat(server.transport().gauges().queuedBytes()).isZero();
            }
        }
    }

    @Test
    void whatOneTookInPartOthersGetWholeAndSoDoesTheOne() {
        try (RawClient slow = RawClient.open(server)) {
            Wire toSlow = dialect.nextWire();
            try (RawClient fast = RawClient.open(server)) {
                Wire toFast = dialect.nextWire();
                for (int i = 0; server.transport().gauges().closedSlow() == 0; i++) {
                    Batch batch = Batch.of(Payload.text(numbered(i)));
                    toSlow.sendAll(batch);
                    toFast.sendAll(batch);
                    assertThat(fast.read().text()).isEqualTo(numbered(i));
                }
            }
            int heard = 0;
            for (RawFrame frame = slow.read(); !frame.isClose(); frame = slow.read()) {
                assertThat(frame.text()).isEqualTo(numbered(heard++));
            }
            assertThat(heard).isPositive();
        }
    }

    private static String numbered(int number) {
        return number + " " + "x".repeat(50_000);
    }

    @Test
    void cutsASlowReaderThatDoesNotEvenReadTheClose() {
        try (RawClient slow = RawClient.open(server)) {
            fill(dialect.nextWire());
            assertThat(dialect.nextClosed()).isEqualTo(CloseReason.TRY_AGAIN_LATER);
            holds("no connection is left", () -> server.transport().gauges().openConnections() == 0);
            assertThat(slow.readToEnd()).isPositive();
        }
    }

    private void fill(Wire wire) {
        while (server.transport().gauges().closedSlow() == 0) {
            wire.send(BIG);
        }
    }

    @Test
    void costsABoundedAmountForAReaderThatStopped() {
        try (RawClient slow = RawClient.open(server)) {
            Wire wire = dialect.nextWire();
            while (server.transport().gauges().closedSlow() == 0) {
                wire.send(BIG);
                assertThat(server.transport().gauges().queuedBytes()).isLessThanOrEqualTo(2 << 20);
            }
            assertThat(slow.readClose().closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void keepsTheOrderOfEachOfManySendersAndBatchesInOnePiece() {
        int senders = 8;
        int batches = 300;
        try (RunningServer wide = RunningServer.with(dialect);
                MessageClient client = MessageClient.connect(wide.uri("/ws"))) {
            Wire wire = dialect.nextWire();
            for (int s = 0; s < senders; s++) {
                int sender = s;
                Thread.startVirtualThread(() -> sendBatches(wire, sender, batches));
            }
            Map<String, Integer> next = new HashMap<>();
            for (int i = 0; i < senders * batches; i++) {
                String sender = client.nextText();
                int expected = next.merge(sender, 1, Integer::sum) - 1;
                assertThat(client.nextText()).isEqualTo(sender + " " + expected);
            }
        }
    }

    private static void sendBatches(Wire wire, int sender, int count) {
        for (int i = 0; i < count; i++) {
            wire.sendAll(Batch.of(List.of(Payload.text("s" + sender), Payload.text("s" + sender + " " + i))));
        }
    }

    @Test
    void shedsWhatAReaderCanDoWithoutWhenHalfFull() {
        try (RawClient slow = RawClient.open(server)) {
            Wire wire = dialect.nextWire();
            int offered = fillHalf(wire);
            assertThat(server.transport().gauges().queuedBytes()).isBetween(1L << 20, (1L << 20) + BIG.size());
            wire.send(Payload.text("must arrive"));
            for (int i = 0; i < offered; i++) {
                assertThat(slow.read().payload().remaining()).isEqualTo(BIG.size());
            }
            assertThat(slow.read().text()).isEqualTo("must arrive");
            holds("there is room again", () -> wire.offer(BIG));
        }
    }

    private static int fillHalf(Wire wire) {
        int queued = 0;
        while (wire.offer(BIG)) {
            queued++;
        }
        return queued;
    }

    @Test
    void waitsForRoomAndGoesOnWhenTheReaderDoes() {
        try (RawClient slow = RawClient.open(server)) {
            Wire wire = dialect.nextWire();
            int pages = 200;
            CompletableFuture<Boolean> catchUp =
                    CompletableFuture.supplyAsync(() -> sendPages(wire, pages), this::start);
            holds("the catch-up waits", () -> server.transport().gauges().queuedBytes() > 1 << 20);
            List<RawFrame> frames = new ArrayList<>();
            while (frames.size() < pages) {
                frames.add(slow.read());
            }
            assertThat(catchUp.join()).isTrue();
            assertThat(server.transport().gauges().closedSlow()).isZero();
        }
    }

    private void start(Runnable task) {
        Thread.startVirtualThread(task);
    }

    private static boolean sendPages(Wire wire, int pages) {
        boolean open = true;
        for (int i = 0; open && i < pages; i++) {
            wire.send(BIG);
            open = wire.awaitRoom();
        }
        return open;
    }

    @Test
    void stopsWaitingForRoomWhenTheConnectionEnds() {
        RawClient slow = RawClient.open(server);
        Wire wire = dialect.nextWire();
        CompletableFuture<Boolean> catchUp =
                CompletableFuture.supplyAsync(() -> sendPages(wire, Integer.MAX_VALUE), this::start);
        holds("the catch-up waits", () -> server.transport().gauges().queuedBytes() > 1 << 20);
        slow.close();
        assertThat(catchUp.join()).isFalse();
        assertThat(wire.offer(BIG)).isFalse();
    }

    @Test
    void sendsWhatIsQueuedBeforeTheCloseFrame() {
        try (RawClient client = RawClient.open(server)) {
            Wire wire = dialect.nextWire();
            int queued = fillHalf(wire);
            wire.close(new CloseReason(4001, "token expired"));
            wire.send(Payload.text("too late"));
            for (int i = 0; i < queued; i++) {
                assertThat(client.read().payload().remaining()).isEqualTo(BIG.size());
            }
            RawFrame close = client.read();
            assertThat(close.closeCode()).isEqualTo(4001);
            assertThat(close.closeText()).isEqualTo("token expired");
        }
    }

    @Test
    void sharesOnePayloadAmongReceivers() {
        try (MessageClient one = MessageClient.connect(server.uri("/ws"));
                MessageClient two = MessageClient.connect(server.uri("/ws"))) {
            Payload shared = Payload.text("for all");
            List.of(dialect.nextWire(), dialect.nextWire())
                    .forEach(wire -> wire.sendAll(Batch.of(List.of(shared, shared))));
            assertThat(List.of(one.nextText(), one.nextText(), two.nextText(), two.nextText()))
                    .containsOnly("for all");
            assertThat(server.transport().gauges().messagesOut()).isEqualTo(4);
        }
    }
}
