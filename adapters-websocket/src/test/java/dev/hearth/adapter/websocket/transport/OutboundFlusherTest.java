package dev.hearth.adapter.websocket.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class OutboundFlusherTest {
    private static final Batch NEWS = Batch.of(Payload.text("news"));

    private final TransportCounters counters = new TransportCounters();
    private final OutboundQueue queue = new OutboundQueue(Limits.defaults().outbound(), counters);
    private final Door door = new Door();
    private final OutboundFlusher flusher = new OutboundFlusher(queue, door, counters, Runnable::run);

    @Test
    void a_first_write_that_throws_ends_the_connection() {
        door.broken = true;
        queue.add(NEWS);
        assertThatThrownBy(() -> flusher.begin(NEWS)).isInstanceOf(OutOfMemoryError.class);
        assertThat(door.cut).isTrue();
    }

    @Test
    void a_later_write_that_throws_ends_the_connection() {
        queue.add(NEWS);
        flusher.begin(NEWS);
        queue.add(NEWS);
        door.broken = true;
        assertThatThrownBy(door.written.getFirst()::succeeded).isInstanceOf(OutOfMemoryError.class);
        assertThat(door.cut).isTrue();
    }

    /** Tells of the end of a write when asked to. */
    private static final class Door implements FrameChannel {
        private final List<Callback> written = new ArrayList<>();
        private boolean broken;
        private boolean cut;

        @Override
        public void write(List<Batch> batches, Callback end) {
            if (broken) {
                throw new OutOfMemoryError("no direct memory");
            }
            written.add(end);
        }

        @Override
        public void ping() {}

        @Override
        public void pong(ByteBuffer data, Callback end) {}

        @Override
        public void close(CloseReason reason) {}

        @Override
        public void abort() {
            cut = true;
        }

        @Override
        public void demand() {}
    }
}
