package dev.hearth.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedTest {
    private static final List<String> WORDS = List.of("grün", "\"quoted\"", "\uD83D\uDC4D");

    private final ObjectMapper mapper = Json.mapper();
    private final Repeated<String, Object> repeated = new Repeated<>(2);

    @Test
    void theFirstTimeAListIsWrittenAsItIsAndThenAsItWasWritten() throws JsonProcessingException {
        List<Object> list = List.copyOf(WORDS);
        String json = answer(list);
        assertThat(repeated.of("words", list)).isSameAs(list);
        for (int time = 2; time < 5; time++) {
            List<Object> again = repeated.of("words", list);
            assertThat(again).isInstanceOf(EncodedList.class).isEqualTo(list);
            assertThat(answer(again)).isEqualTo(json);
        }
    }

    @Test
    void whatIsEqualButAnotherObjectIsWrittenAnew() throws JsonProcessingException {
        List<Object> before = List.of("before");
        repeated.of("words", before);
        repeated.of("words", before);
        List<Object> after = List.of("after");
        assertThat(answer(repeated.of("words", after))).isEqualTo(answer(after));
        assertThat(answer(repeated.of("words", after))).isEqualTo(answer(after));
        assertThat(repeated.of("words", before)).isSameAs(before);
    }

    @Test
    void onlySoManyListsAreRemembered() {
        List<Object> list = List.of("a");
        for (String name : List.of("one", "two", "three")) {
            repeated.of(name, list);
        }
        assertThat(repeated.of("one", list)).as("forgotten").isSameAs(list);
        assertThat(repeated.of("three", list)).as("remembered").isNotSameAs(list);
    }

    private String answer(List<?> list) throws JsonProcessingException {
        return mapper.writeValueAsString(Envelope.of(list, Optional.of("next")));
    }
}
