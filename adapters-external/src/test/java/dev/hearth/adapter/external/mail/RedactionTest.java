package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.testkit.AccountLetters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never printed, and lines that stay lines. */
class RedactionTest {
    @ParameterizedTest
    @CsvSource({"ada@example.org, a***@example.org", "🔥@bücher.example, ?***@bücher.example", "a'b@c.d, a***@c.d"})
    void anAddressIsMasked(String address, String masked) {
        assertThat(Masked.of(new EmailAddress(address))).isEqualTo(masked);
    }

    @Test
    void aMaskedAddressForgesNoLogLine() {
        assertThat(Masked.of(new EmailAddress("\u2028x@a\u2029b.example"))).isEqualTo("?***@a?b.example");
    }

    @Test
    void mailAndPasswordsAreNotPrinted() {
        SmtpLogin login = new SmtpLogin("hearth", "k7");
        assertThat(Post.toAda()).hasToString("[mail to a***@example.org]");
        assertThat(new SmtpSettings("mail.example.org", 587, SmtpSecurity.TLS, Optional.of(login)).toString())
                .doesNotContain("k7");
        assertThat(Wording.of(AccountLetters.reset("k7"), Post.LINKS, Language.ENGLISH))
                .hasToString("[reset-password]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nBcc: eve@example.org", "a\nb", "a\rb", "a\u2028b", "a\u0000b", "a\u001bb"})
    void headersAreOneLine(String text) {
        assertThatThrownBy(() -> new OutgoingMail(AccountLetters.ADA, text, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sender(AccountLetters.ADA, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(OneLine.of("🔥".repeat(10_000))).isEqualTo("🔥".repeat(400) + "…");
    }
}
