package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {
    @Test
    void aPasswordDoesNotTravelInTheClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings(
                        "mail.example.org", 25, SmtpSecurity.NONE, Optional.of(new SmtpLogin("hearth", "k7"))))
                .withMessageContaining("STARTTLS")
                .withMessageNotContaining("k7");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void portsHaveBounds(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings("mail.example.org", port, SmtpSecurity.TLS, Optional.empty()));
    }

    @Test
    void aServerHasAHost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpSettings(" ", 25, SmtpSecurity.TLS, Optional.empty()));
    }
}
