package dev.hearth.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-2: what is wrong is told in an answer that stays small. */
class InputBoundsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100})
    void names_every_violation_up_to_a_hundred(int count) {
        assertThat(violations(unknown(count)))
                .hasSize(count)
                .allMatch(v -> v.message().equals("is not a known field"));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 50_000})
    void names_ninety_nine_of_more_and_says_how_many_others_there_are(int count) {
        List<Violation> violations = violations(unknown(count));
        assertThat(violations).hasSize(100);
        assertThat(violations.subList(0, 99)).allMatch(v -> v.message().equals("is not a known field"));
        assertThat(violations.getLast())
                .isEqualTo(new Violation("", "and %d more things are wrong".formatted(count - 99)));
    }

    private static Map<String, Integer> unknown(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "f" + i, i -> i));
    }

    @Test
    void a_name_of_eighty_characters_is_told_whole() {
        String name = "😀".repeat(80);
        assertThat(violations(Map.of(name, 1))).extracting(Violation::field).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void a_longer_one_is_cut_between_characters(String before) {
        String name = before + "😀".repeat(81);
        String told = before + "😀".repeat(80 - before.length()) + "…";
        assertThat(violations(Map.of(name, 1))).extracting(Violation::field).containsExactly(told);
    }

    private static List<Violation> violations(Map<String, ?> fields) {
        Input input = Input.of(fields);
        return catchThrowableOfType(Refusal.Invalid.class, input::done).violations();
    }
}
