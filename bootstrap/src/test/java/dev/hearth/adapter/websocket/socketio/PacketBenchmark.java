package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.adapter.websocket.transport.Payload;
import dev.hearth.benchmark.Measured;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjdk.jmh.annotations.Benchmark;

/** A command as an unmodified client sends it, and the packet that is made of the same. */
public class PacketBenchmark extends Measured {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String JSON =
            "[\"send-message\",{\"channelId\":\"01a1fc9b-9efe-7000-901e-463479ec1310\",\"text\":\"Shall we meet at eight?\",\"clientId\":\"s-1\"}]";

    private final String message = "212" + JSON;
    private final PacketDecoder decoder =
            new PacketDecoder(new PacketJson(SocketIoLimits.defaults()), SocketIoLimits.defaults());
    private final JsonNode array = parsed();
    private final Packet packet = new Packet.Event(
            Packet.DEFAULT_NAMESPACE, OptionalLong.of(12), array.get(0).asText(), List.of(array.get(1)));

    @Benchmark
    public Optional<Packet> decoding() throws BrokenPacket {
        return decoder.text(message);
    }

    @Benchmark
    public List<Payload> encoding() {
        return PacketEncoder.encode(packet);
    }

    @Benchmark
    public JsonNode beside_reading_its_json_alone() throws JsonProcessingException {
        return JACKSON.readTree(JSON);
    }

    private static JsonNode parsed() {
        try {
            return JACKSON.readTree(JSON);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
