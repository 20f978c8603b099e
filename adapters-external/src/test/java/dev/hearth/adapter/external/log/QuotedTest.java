package dev.hearth.adapter.external.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void whatWouldForgeALineIsMadeHarmless(String what, String sent, String quoted) {
        assertThat(Quoted.of(sent)).isEqualTo(quoted);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("nothing", "", "\"\""),
                Arguments.of("words", "Zoë, 🔑 & co.", "\"Zoë, 🔑 & co.\""),
                Arguments.of("CR and LF", "a\r\nevent=x", "\"a\ufffd\ufffdevent=x\""),
                Arguments.of("ESC", "\u001b[31mred", "\"\ufffd[31mred\""),
                Arguments.of("line separators", "a\u2028b\u2029c\u0085d", "\"a\ufffdb\ufffdc\ufffdd\""),
                Arguments.of("NUL and DEL", "a\u0000b\u007f", "\"a\ufffdb\ufffd\""),
                Arguments.of("other direction", "\u202eabc\u2066", "\"\ufffdabc\ufffd\""),
                Arguments.of("half a character", "a\ud83d", "\"a\ufffd\""),
                Arguments.of("a quote", "\" event=x", "\"\\\" event=x\""),
                Arguments.of("a backslash before the quote", "\\\"", "\"\\\\\\\"\""),
                Arguments.of("a backslash at the end", "a\\", "\"a\\\\\""));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(Quoted.of("🔥".repeat(300))).isEqualTo("\"" + "🔥".repeat(300) + "\"");
        assertThat(Quoted.of("🔥".repeat(301))).isEqualTo("\"" + "🔥".repeat(300) + "…\"");
    }
}
