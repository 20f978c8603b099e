package dev.hearth.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {
    @Test
    void whatIsWrittenIsRead() {
        UUID id = UUID.fromString("019cf0a1-2b3c-7d4e-8f50-0123456789ab");
        assertThat(Uuids.parse("id", id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "019CF0A1-2B3C-7D4E-8F50-0123456789AB",
                "019cf0a12b3c7d4e8f500123456789ab",
                "{019cf0a1-2b3c-7d4e-8f50-0123456789ab}",
                "019cf0a1-2b3c-7d4e-8f50-0123456789ab ",
                "019cf0a1-2b3c-7d4e-8f50-0123456789ab\n",
                "०19cf0a1-2b3c-7d4e-8f50-0123456789ab"
            })
    void anyOtherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> Uuids.parse("id", text)).isInstanceOf(Refusal.Invalid.class);
    }
}
