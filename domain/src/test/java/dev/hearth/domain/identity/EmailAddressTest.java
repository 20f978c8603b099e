package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "ada+tag@mail.example.org", "o'neil@example.com", "用户@例え.jp", "a.b@c-d.e"})
    void addressesAreRead(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@.org",
                "ada@example.",
                "ada@example..org",
                "a b@c.d",
                "a@b@c.d",
                "a@b.c,d@e.f",
                "\"a\"@b.c",
                "Ada <a@b.c>",
                "a@b.c\r\nBcc: x@y.z",
                "a\u200b@b.c",
                "a@b.c "
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theLengthIsBounded() {
        String longest = "a".repeat(64) + "@" + "b".repeat(185) + ".org";
        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@b.org")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new EmailAddress(longest + "x")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void caseDoesNotMakeAnotherAddress() {
        assertThat(new EmailAddress("Ada@Example.org").key()).isEqualTo(new EmailAddress("ada@example.ORG").key());
    }
}
