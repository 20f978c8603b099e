package dev.hearth.adapter.websocket.hearth;

import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.adapter.websocket.transport.Batch;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.benchmark.Measured;
import dev.hearth.benchmark.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** Events as Socket.IO packets: once for all receivers. */
public class EventPacketsBenchmark extends Measured {
    private final LiveEvent event = Sample.event(42);
    private final List<LiveEvent> events = List.of(event);

    @Benchmark
    public Batch encoding_an_event() {
        return EventPackets.ENCODER.apply(events);
    }

    @Benchmark
    public byte[] beside_writing_its_record_alone() {
        return SocketJson.write(event.data()).getBytes(StandardCharsets.UTF_8);
    }
}
