package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "Ada", "ada.lovelace", "a-b_c.d", "Ωmega", "李明", "नमस्ते", "user1", "e\u0301a"})
    void lettersAndDigitsOfAnyScriptAreFine(String text) {
        assertThat(new Username(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ".ada",
                "ada.",
                "a..b",
                "a b",
                " ada",
                "@ada",
                "ada!",
                "a/b",
                "👩👩",
                "a\u200bb",
                "a\u0000b"
            })
    void everythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new Username(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theLengthIsBounded() {
        assertThat(new Username("a".repeat(40)).value()).hasSize(40);
        assertThatThrownBy(() -> new Username("a".repeat(41))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aLongHostileNameIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Username("a.".repeat(100_000) + "!")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void spellingsShareAKey() {
        assertThat(new Username("Ａda").key()).isEqualTo(new Username("adA").key());
    }
}
