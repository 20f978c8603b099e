package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenSettingsTest {
    private final SigningKey key = Mint.key("now", 'k');

    @Test
    void aShortKeyIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKey("2026", new byte[31]))
                .withMessage("The signing key \"2026\" has 31 bytes; it needs at least 32.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../key", "a'b", "schlüssel"})
    void aKeyIsCalledByPlainLetters(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mint.key(id, 'k'))
                .withMessageContaining("id of a signing key");
    }

    @Test
    void aPrintedKeyDoesNotShowItsSecret() {
        assertThat(Mint.settings(key).toString()).contains("[signing key now]").doesNotContain("kkk");
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mint.settings(key, Mint.key("now", 'o')))
                .withMessageContaining("\"now\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT0.9S", "P31D"})
    void aLifetimeOutOfBoundsIsRefused(Duration lifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessTokenSettings("hearth", "hearth-api", lifetime, key, List.of()))
                .withMessageContaining("lifetime");
    }

    @Test
    void issuerAndAudienceAreNeeded() {
        Duration day = Duration.ofDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessTokenSettings(" ", "hearth-api", day, key, List.of()))
                .withMessageContaining("issuer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessTokenSettings("hearth", "", day, key, List.of()))
                .withMessageContaining("audience");
    }
}
