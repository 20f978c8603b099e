package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How JSON is read and written: strictly, with bounds; times as ISO 8601 text, absent values left out. */
public final class Json {
    /** Deeper input is refused while it is parsed: walking or echoing it could exhaust the stack. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 100;

    /** As long as a usual body may be: what a wider setting lets in must not become one text of any length. */
    private static final int MAX_TEXT_LENGTH = 1_000_000;

    /** A body of nothing but commas and brackets would otherwise become half a million objects. */
    private static final int MAX_TOKENS = 200_000;

    private Json() {}

    public static ObjectMapper mapper() {
        return JsonMapper.builder(new JsonFactoryBuilder()
                        // Each request has a virtual thread of its own, and buffers kept by thread would be made anew
                        // for
                        // each: they were more than half of what a posted message allocated.
                        .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNumberLength(MAX_NUMBER_LENGTH)
                                .maxStringLength(MAX_TEXT_LENGTH)
                                .maxTokenCount(MAX_TOKENS)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(EncodedList.module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .build();
    }
}
