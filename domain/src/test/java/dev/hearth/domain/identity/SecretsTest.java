package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void secretsPrintAsNothing() {
        assertThat(new Password("correct horse").toString()).doesNotContain("horse");
        assertThat(new PasswordHash("$2b$11$abc").toString()).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "🔑🔑🔑", "12345678\u0000"})
    void aPasswordThatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> Password.chosen(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aLongPasswordIsFineUpToABound() {
        assertThat(Password.chosen("🔑".repeat(1000)).value()).hasSize(2000);
        assertThatThrownBy(() -> Password.chosen("a".repeat(1001))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aRefusedPasswordIsNotRepeated() {
        assertThatThrownBy(() -> Password.chosen("hunter2")).hasMessageNotContaining("hunter2");
    }
}
