package dev.hearth.adapter.websocket.transport;

import dev.hearth.benchmark.Measured;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.Callback;
import org.openjdk.jmh.annotations.Benchmark;

/** Sixteen messages that go to one receiver with one write. */
public class FrameWriterBenchmark extends Measured {
    private static final int MESSAGES = 16;
    private static final byte[] MESSAGE = "x".repeat(400).getBytes(StandardCharsets.US_ASCII);

    private final Network network = new Network();
    private final FrameWriter writer = new FrameWriter(network, () -> {});
    private final List<Batch> shared = batches();
    private final byte[] all = new byte[MESSAGES * MESSAGE.length];

    @Benchmark
    public ByteBuffer writing_frames_that_others_have_made() {
        writer.write(shared, Callback.NOOP);
        return network.sent;
    }

    @Benchmark
    public ByteBuffer writing_frames_of_its_own() {
        writer.write(batches(), Callback.NOOP);
        return network.sent;
    }

    @Benchmark
    public ByteBuffer beside_a_plain_copy() {
        network.send(ByteBuffer.wrap(all));
        return network.sent;
    }

    private static List<Batch> batches() {
        return Stream.generate(() -> Batch.of(Payload.utf8(MESSAGE)))
                .limit(MESSAGES)
                .toList();
    }

    /** Takes every write at once and whole, into a buffer of its own as a system would. */
    private static final class Network extends ByteArrayEndPoint {
        private final ByteBuffer sent = ByteBuffer.allocateDirect(1 << 16);

        @Override
        public boolean flush(ByteBuffer... buffers) {
            send(buffers);
            return true;
        }

        private void send(ByteBuffer... buffers) {
            sent.clear();
            for (ByteBuffer buffer : buffers) {
                sent.put(buffer);
            }
        }
    }
}
