package dev.hearth.adapter.websocket.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hearth.domain.shared.Refusal;
import java.util.Map;

/** How JSON is read from and written to sockets. Times are ISO 8601 text, absent values are left out. */
public final class SocketJson {
    /** Deeper input is refused while it is parsed: walking or echoing it could exhaust the stack. */
    private static final int MAX_DEPTH = 32;

    /** Values, names and brackets of one message: a short text can hold very many, and each takes memory of its own. */
    private static final int MAX_TOKENS = 100_000;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    // Virtual threads are short-lived: buffers kept by thread would be made anew for each message.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private SocketJson() {}

    /** Writes views, which never fail to be written. */
    public static String write(Object view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a view that cannot be written", bug);
        }
    }

    /** A view as a node that is already encoded. */
    public static JsonNode node(Object view) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(write(view)));
    }

    /** Reads a JSON object; refuses anything else without telling it back. */
    public static JsonNode readObject(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException broken) {
            throw notAnObject();
        }
        throw notAnObject();
    }

    /** The fields of an object; absent or null stands for one without fields. */
    public static Map<String, Object> fields(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw new Refusal.Invalid("data", "must be an object");
        }
        return MAPPER.convertValue(node, FIELDS);
    }

    private static Refusal notAnObject() {
        return new Refusal.Invalid("", "must be one JSON object");
    }
}
