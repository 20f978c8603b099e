package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDigestTest {
    @Test
    void itIsTheSha256OfTheText() {
        assertThat(SecretDigest.of(new SecretCode("abc")).value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SecretDigest.ofText("abc")).isEqualTo(SecretDigest.of(new SecretCode("abc")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
                "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void nothingElseIsADigest(String text) {
        assertThatThrownBy(() -> new SecretDigest(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
