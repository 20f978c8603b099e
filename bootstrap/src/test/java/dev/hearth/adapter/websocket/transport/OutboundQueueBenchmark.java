package dev.hearth.adapter.websocket.transport;

import dev.hearth.benchmark.Measured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Some messages are added, then taken at once. */
public class OutboundQueueBenchmark extends Measured {
    @Param({"1", "16"})
    public int messages;

    private final Batch batch = Batch.of(Payload.utf8("x".repeat(400).getBytes(StandardCharsets.US_ASCII)));
    private final OutboundQueue queue = new OutboundQueue(Limits.defaults().outbound(), new TransportCounters());
    private final Deque<Batch> unbounded = new ArrayDeque<>();

    @Benchmark
    public List<Batch> adding_and_taking() {
        for (int i = 0; i < messages; i++) {
            OutboundQueue.Admission admission = queue.add(batch);
            if (admission == OutboundQueue.Admission.FULL) {
                throw new IllegalStateException("full");
            }
        }
        List<Batch> afterTheFirst = queue.take();
        queue.take();
        return afterTheFirst;
    }

    /** Without bounds, for one thread. */
    @Benchmark
    public List<Batch> beside_a_deque() {
        for (int i = 0; i < messages; i++) {
            unbounded.add(batch);
        }
        List<Batch> taken = new ArrayList<>(unbounded);
        unbounded.clear();
        return taken;
    }
}
