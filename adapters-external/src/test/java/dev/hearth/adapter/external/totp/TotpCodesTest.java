package dev.hearth.adapter.external.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.testkit.AuthenticatorApp;
import dev.hearth.testkit.TimeCodesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpCodesTest implements TimeCodesContract {
    private final TimeCodes codes = new TotpCodes("Hearth");

    @Override
    public TimeCodes codes() {
        return codes;
    }

    @Test
    void theAddressIsSpelledAsAppsReadIt() {
        assertThat(new TotpCodes("Our House").address(KNOWN, "ada+1@example.org"))
                .hasToString(
                        "otpauth://totp/Our%20House:ada%2B1%40example.org"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Our%20House&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void anAccountCannotPretendToBeOfAnotherIssuer() {
        assertThat(AuthenticatorApp.scanned(codes.address(KNOWN, "bank:ada")).label())
                .isEqualTo("Hearth:bank_ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b"})
    void anIssuerThatWouldBreakTheAddressIsRefused(String issuer) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpCodes(issuer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "GEZDGNB", "gezdgnbv", "GEZDGNB1", "GEZDGNB=", "GEZD GNBV", "GEZDGNBVG"})
    void aSecretThatWasNeverMadeIsABug(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codes.step(new SecretCode(secret), "081804", NOW))
                .withMessageNotContaining(secret);
    }
}
