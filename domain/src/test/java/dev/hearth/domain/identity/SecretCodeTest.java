package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class SecretCodeTest {
    @Test
    void itIsNotPrinted() {
        assertThat(new SecretCode("k7Pq")).hasToString("[code]");
    }

    @Test
    void itHasAnEnd() {
        String longest = "k".repeat(SecretCode.MAX_LENGTH);
        assertThat(new SecretCode(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new SecretCode(longest + "7"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageNotContaining("kk");
    }

    @Test
    void itIsNotEmpty() {
        assertThatThrownBy(() -> new SecretCode("")).isInstanceOf(Refusal.Invalid.class);
    }
}
