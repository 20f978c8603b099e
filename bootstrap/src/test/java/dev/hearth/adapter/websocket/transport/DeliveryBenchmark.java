package dev.hearth.adapter.websocket.transport;

import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.application.live.Delivery;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.benchmark.Measured;
import dev.hearth.benchmark.Sample;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Callback;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A room tells five hundred followers of some messages: through their queues, to the door of the network. */
public class DeliveryBenchmark extends Measured {
    private static final int FOLLOWERS = 500;

    /** That came since the room told last. */
    @Param({"1", "12"})
    public int messages;

    private final Function<List<LiveEvent>, Batch> dialect = DeliveryBenchmark::encoded;
    private List<LiveEvent> events = List.of();
    private List<Follower> followers = List.of();

    @Setup
    public void gather(Blackhole network) {
        events = LongStream.range(0, messages).mapToObj(Sample::event).toList();
        followers =
                Stream.generate(() -> new Follower(network)).limit(FOLLOWERS).toList();
    }

    @Benchmark
    public void telling_all_the_same_bytes() {
        Delivery delivery = new Delivery(events);
        for (Follower follower : followers) {
            follower.hear(delivery.encoded(dialect));
        }
    }

    /** The work of the encoder alone, without followers. */
    @Benchmark
    public Batch encoding_for_one() {
        return new Delivery(events).encoded(dialect);
    }

    @Benchmark
    public void beside_encoding_for_each() {
        for (Follower follower : followers) {
            follower.hear(encoded(events));
        }
    }

    private static Batch encoded(List<LiveEvent> events) {
        return Batch.of(events.stream()
                .map(event -> Payload.text(SocketJson.write(event)))
                .toList());
    }

    private static final class Follower {
        private final OutboundQueue queue;
        private final OutboundFlusher flusher;

        Follower(Blackhole network) {
            TransportCounters counters = new TransportCounters();
            queue = new OutboundQueue(Limits.defaults().outbound(), counters);
            flusher = new OutboundFlusher(queue, new Door(network), counters, Runnable::run);
        }

        void hear(Batch batch) {
            if (queue.add(batch) != OutboundQueue.Admission.NEXT) {
                throw new IllegalStateException("somebody else is writing");
            }
            flusher.begin(batch);
        }
    }

    /** Where the network would begin: everything is taken at once. */
    private record Door(Blackhole network) implements FrameChannel {
        @Override
        public void write(List<Batch> batches, Callback written) {
            for (Batch batch : batches) {
                network.consume(batch.frames());
            }
            written.succeeded();
        }

        @Override
        public void ping() {}

        @Override
        public void pong(ByteBuffer data, Callback written) {}

        @Override
        public void close(CloseReason reason) {}

        @Override
        public void abort() {}

        @Override
        public void demand() {}
    }
}
