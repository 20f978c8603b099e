package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of packets. Reading is bounded in depth and in the number of values. */
final class PacketJson {
    private static final ObjectMapper WRITER =
            JsonMapper.builder(pooled().build()).build();

    private final ObjectMapper reader;

    PacketJson(SocketIoLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxNestingDepth())
                .maxTokenCount(limits.maxJsonTokens())
                .build();
        reader = JsonMapper.builder(pooled().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Virtual threads are short-lived: buffers kept by thread would be made anew for each packet. */
    private static JsonFactoryBuilder pooled() {
        return new JsonFactoryBuilder().recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool());
    }

    JsonNode read(String json) throws BrokenPacket {
        try {
            return reader.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BrokenPacket("payload is not JSON, or too deep");
        }
    }

    static String write(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an argument cannot be written as JSON", e);
        }
    }
}
