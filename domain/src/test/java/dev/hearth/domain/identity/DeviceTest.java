package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @Test
    void anythingBecomesOneLine() {
        Device device = new Device(" Fire\r\nfox\u0000 \u2028on\u2029\u0085 Linux\t", "192.0.2.1\n");

        assertThat(device.name()).isEqualTo("Firefox on Linux");
        assertThat(device.address()).isEqualTo("192.0.2.1");
    }

    @Test
    void halfOfACharacterIsLeftOut() {
        assertThat(new Device("a\ud83db", "").name()).isEqualTo("ab");
        assertThat(new Device("a🔑b", "").name()).isEqualTo("a🔑b");
    }

    @ParameterizedTest
    @CsvSource({"🔑, 200", "a, 200"})
    void aLongNameIsCutBetweenCharacters(String character, int most) {
        assertThat(new Device(character.repeat(5000), character.repeat(5000)))
                .isEqualTo(new Device(character.repeat(most), character.repeat(Device.MAX_ADDRESS)));
    }

    @Test
    void oneThatSaysNothingIsUnknown() {
        assertThat(new Device(" \n ", "")).isEqualTo(Device.UNKNOWN);
    }
}
