package dev.hearth.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "a,b"})
    void visibleCharactersAreTakenAsTheyAre(String key) {
        assertThat(new IdempotencyKey(key).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "\u007f", "ä", "a\n"})
    void othersAreRefused(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageStartingWith("Idempotency-Key ");
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 10_000})
    void longOnesAreRefused(int length) {
        assertThat(new IdempotencyKey("k".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> new IdempotencyKey("k".repeat(length))).isInstanceOf(Refusal.Invalid.class);
    }
}
