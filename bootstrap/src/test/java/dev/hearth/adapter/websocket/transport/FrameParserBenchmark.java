package dev.hearth.adapter.websocket.transport;

import dev.hearth.benchmark.Measured;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A client's frames that came in one read. */
public class FrameParserBenchmark extends Measured {
    private static final int READ_BYTES = 4096;
    private static final int HEADER_BYTES = 8;
    private static final int MASK = 0x12345678;

    /** Of one frame: an acknowledgement, a short message, one that fills the read. */
    @Param({"8", "150", "4000"})
    public int payload;

    private final FrameParser parser = new FrameParser(1_000_000);
    private byte[] frames = {};

    @Setup
    public void fill() {
        ByteBuffer read = ByteBuffer.allocate(READ_BYTES);
        while (read.remaining() >= payload + HEADER_BYTES) {
            put(read);
        }
        frames = new byte[read.position()];
        read.flip().get(frames);
    }

    private void put(ByteBuffer to) {
        to.put((byte) (Frames.FIN | Frames.TEXT));
        if (payload < Frames.LENGTH_IN_2_BYTES) {
            to.put((byte) (0x80 | payload));
        } else {
            to.put((byte) (0x80 | Frames.LENGTH_IN_2_BYTES)).putShort((short) payload);
        }
        to.putInt(MASK);
        for (int i = 0; i < payload; i++) {
            to.put((byte) ('a' ^ MASK >> (24 - 8 * (i % 4))));
        }
    }

    @Benchmark
    public void parsing(Blackhole sink) throws BrokenMessage {
        ByteBuffer read = ByteBuffer.wrap(frames);
        FrameReceiver to = new Receiver(sink);
        boolean more = true;
        while (more) {
            more = parser.next(read, to);
        }
    }

    @Benchmark
    public byte[] beside_a_plain_copy() {
        return frames.clone();
    }

    private record Receiver(Blackhole sink) implements FrameReceiver {
        @Override
        public void onOpen() {}

        @Override
        public void onFragment(Fragment fragment) {
            sink.consume(fragment);
        }

        @Override
        public void onPing(ByteBuffer data) {}

        @Override
        public void onPong() {}

        @Override
        public void onPeerClosing() {}

        @Override
        public void onClosed(CloseReason reason) {}
    }
}
