package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final ObjectMapper mapper = Json.mapper();

    @Test
    void IN_2_a_text_is_as_long_as_a_body_may_be_and_no_longer() throws JsonProcessingException {
        assertThat(mapper.readTree(text(1_000_000)).textValue()).hasSize(1_000_000);
        assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> mapper.readTree(text(1_000_001)));
    }

    @Test
    void IN_2_a_document_has_no_more_parts_than_a_server_can_bear() throws JsonProcessingException {
        assertThat(mapper.readTree(numbers(199_998))).hasSize(199_998);
        assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> mapper.readTree(numbers(199_999)));
    }

    private static String text(int length) {
        return '"' + "a".repeat(length) + '"';
    }

    /** An array: two brackets and the numbers. */
    private static String numbers(int count) {
        return "[" + "1,".repeat(count - 1) + "1]";
    }
}
