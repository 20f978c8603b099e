package dev.hearth.adapter.external.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    /** The first is of RFC 4648 §10. */
    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void knownTextsAreWrittenAndRead(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
        assertThat(Base32.decode(text)).isEqualTo(bytes.getBytes(US_ASCII));
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        Random random = new Random(20260314);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
        }
    }
}
