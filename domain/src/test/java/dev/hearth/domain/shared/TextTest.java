package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @Test
    void lengthIsCountedInCharactersAPersonSees() {
        assertThat(Text.bounded("text", "🔥🔥", 1, 2)).isEqualTo("🔥🔥");
        assertThatThrownBy(() -> Text.bounded("text", "🔥🔥🔥", 1, 2))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.violations())
                                .containsExactly(new Violation("text", "must have 1 to 2 characters")));
    }

    @Test
    void tooShortIsRefused() {
        assertThatThrownBy(() -> Text.bounded("text", "", 1, 2)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "\udd25\ud83d", "x\udd25"})
    void whatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> Text.wellFormed("text", text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🔥", "\u2028\ufffe\ufeff", "e\u0301", "a\tb\r\n"})
    void whatCanBeKeptPasses(String text) {
        assertThat(Text.wellFormed("text", text)).isEqualTo(text);
    }

    @Test
    void aNameIsStripped() {
        assertThat(Text.name("name", " \u2003Ada Lovelace\n", 80)).isEqualTo("Ada Lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0", "two\nlines", "bell\u0007", "\u0085x y\u0085z", "123456"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> Text.name("name", name, 5)).isInstanceOf(Invalid.class);
    }
}
