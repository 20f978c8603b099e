package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of packets. Reading is bounded in depth and in the number of values. */
final class PacketJson {
    private static final ObjectMapper WRITER = new ObjectMapper();

    private final ObjectMapper reader;

    PacketJson(SocketIoLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxNestingDepth())
                .maxTokenCount(limits.maxJsonTokens())
                .build();
        reader = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
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
