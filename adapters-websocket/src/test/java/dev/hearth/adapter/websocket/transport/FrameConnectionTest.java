package dev.hearth.adapter.websocket.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.TestLimits;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RL-2: the thread that finds something to read is the selector's, so no peer has it for long. */
class FrameConnectionTest {
    private static final int FRAMES = 2000;
    /** A few dozen small frames, or as many reads, at the very most; what is asserted is that it is bounded. */
    private static final int AT_ONCE = 64;

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final ByteArrayEndPoint peer = new ByteArrayEndPoint();
    private final List<String> heard = new ArrayList<>();
    private final List<CloseReason> closed = new ArrayList<>();

    @Test
    void leavesTheRestOfAFloodToAnotherThread() {
        connect(later::add, flood());
        assertThat(heard).hasSizeBetween(1, AT_ONCE);
        int turns = 0;
        while (!later.isEmpty()) {
            assertThat(later).as("only one goes on").hasSize(1);
            int before = heard.size();
            later.remove().run();
            assertThat(heard.size() - before).isLessThanOrEqualTo(AT_ONCE);
            turns++;
        }
        assertThat(heard).isEqualTo(everything());
        assertThat(turns).isGreaterThanOrEqualTo(FRAMES / AT_ONCE);
    }

    @Test
    void letsTheSelectorsThreadReadItself() {
        connect(later::add, frame("one"));
        assertThat(heard).containsExactly("one");
        assertThat(peer.getFillInterest().getCallbackInvocationType()).isEqualTo(Invocable.InvocationType.NON_BLOCKING);
    }

    @Test
    void tellsTheEndOnceThatComesWhileAnotherThreadIsToGoOn() {
        FrameConnection connection = connect(later::add, flood());
        connection.onClose(null);
        connection.demand();
        assertThat(closed).as("there is one thread at a time").isEmpty();
        workOff();
        assertThat(closed).containsExactly(CloseReason.LOST);
    }

    @Test
    void leavesToAnotherThreadWhatABrokenPeerStillSends() {
        ByteBuffer bytes = ByteBuffer.allocate(10_000_000);
        connect(later::add, bytes.put(0, (byte) 0xF1));
        int turns = 0;
        while (!later.isEmpty()) {
            assertThat(later).as("only one goes on").hasSize(1);
            later.remove().run();
            turns++;
        }
        assertThat(bytes.hasRemaining()).as("something is left").isFalse();
        assertThat(heard).isEmpty();
        assertThat(turns).isGreaterThan(bytes.capacity() / 4096 / AT_ONCE);
    }

    static Stream<Throwable> refusals() {
        return Stream.of(new RejectedExecutionException("the server ends"), new OutOfMemoryError("no thread"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void goesOnItselfWhereNoThreadIsToBeHad(Throwable refusal) {
        FrameConnection connection = connect(
                task -> {
                    switch (refusal) {
                        case RuntimeException refused -> throw refused;
                        default -> throw (Error) refusal;
                    }
                },
                flood());
        assertThat(heard).isEqualTo(everything());
        connection.onClose(null);
        assertThat(closed).containsExactly(CloseReason.LOST);
    }

    @Test
    void goesOnWithWhatComesAfterAFlood() {
        FrameConnection connection = connect(later::add, flood());
        workOff();
        assertThat(connection.isFillInterested()).isTrue();
        peer.addInput(frame("after"));
        workOff();
        assertThat(heard).hasSize(FRAMES + 1).endsWith("after");
    }

    @Test
    void tellsTheEndAfterTheBeginningWhereThePeerIsGoneBefore() {
        FrameConnection connection = connection(later::add);
        connection.onUpgradeTo(frame("with the handshake"));
        connection.onClose(null);
        assertThat(closed).as("nobody knows of it yet").isEmpty();
        connection.onOpen();
        assertThat(closed).containsExactly(CloseReason.LOST);
        assertThat(heard).isEmpty();
    }

    private void workOff() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private FrameConnection connect(Executor executor, ByteBuffer input) {
        FrameConnection connection = connection(executor);
        peer.addInput(input);
        connection.onOpen();
        return connection;
    }

    private FrameConnection connection(Executor executor) {
        FrameConnection connection = new FrameConnection(
                peer,
                executor,
                new ArrayByteBufferPool(),
                TestLimits.with(new Limits.Inbound(1000, 1_000_000, 16)),
                channel -> new Recorder(channel, heard, closed, new StringBuilder()));
        peer.setConnection(connection);
        return connection;
    }

    private static ByteBuffer flood() {
        ByteBuffer all = ByteBuffer.allocate(FRAMES * 20);
        everything().forEach(text -> all.put(frame(text)));
        return all.flip();
    }

    private static List<String> everything() {
        return IntStream.range(0, FRAMES).mapToObj(i -> "message " + i).toList();
    }

    private static ByteBuffer frame(String text) {
        return MaskedFrames.frame(Frames.FIN | Frames.TEXT, text.getBytes(UTF_8));
    }

    /** Always wants the next. */
    private record Recorder(FrameChannel channel, List<String> heard, List<CloseReason> closed, StringBuilder begun)
            implements FrameReceiver {
        @Override
        public void onOpen() {
            channel.demand();
        }

        @Override
        public void onFragment(Fragment fragment) {
            begun.append(new String(fragment.bytes().array(), UTF_8));
            if (fragment.last()) {
                heard.add(begun.toString());
                begun.setLength(0);
            }
            channel.demand();
        }

        @Override
        public void onPing(ByteBuffer data) {}

        @Override
        public void onPong() {}

        @Override
        public void onPeerClosing() {}

        @Override
        public void onClosed(CloseReason reason) {
            closed.add(reason);
        }
    }
}
