package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenIdentityTest {
    private static final ProviderId PROVIDER = new ProviderId("google");
    private static final Optional<EmailAddress> ADA = Optional.of(new EmailAddress("ada@example.org"));

    @ParameterizedTest
    @ValueSource(strings = {"g", "google", "my-company-2", "12345678901234567890123456789012"})
    void aProviderIsNamedInSmallLettersDigitsAndDashes(String text) {
        assertThat(new ProviderId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Google", "a b", "a/b", "..", "a_b", "é", "a\n", "123456789012345678901234567890123"})
    void otherNamesOfProvidersAreRefused(String text) {
        assertThatThrownBy(() -> new ProviderId(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\ud800"})
    void aSubjectThatNamesNobodyIsRefused(String subject) {
        assertThatThrownBy(() -> proven(subject, ADA, true, "https://example.org/a.png"))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> linked(subject)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theSubjectIsBounded() {
        String longest = "s".repeat(255);
        assertThat(proven(longest, ADA, true, "https://example.org/a.png").subject())
                .isEqualTo(longest);
        assertThat(linked(longest).subject()).isEqualTo(longest);
        aSubjectThatNamesNobodyIsRefused(longest + "s");
    }

    @Test
    void onlyAnAddressTheProviderVouchesForIsVerified() {
        assertThat(proven("1", ADA, true, "https://example.org/a.png").verifiedEmail())
                .isEqualTo(ADA);
        assertThat(proven("1", ADA, false, "https://example.org/a.png").verifiedEmail())
                .isEmpty();
        assertThatThrownBy(() -> proven("1", Optional.empty(), true, "https://example.org/a.png"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/a.png", "javascript:alert(1)", "a.png", "file:///etc/passwd", "https:a"})
    void aPictureThatIsNotOnTheSecureWebIsRefused(String picture) {
        assertThatThrownBy(() -> proven("1", ADA, true, picture)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theAddressOfAPictureIsBounded() {
        assertThatThrownBy(() -> proven("1", ADA, true, "https://example.org/" + "a".repeat(2048)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static ProvenIdentity proven(
            String subject, Optional<EmailAddress> email, boolean verified, String picture) {
        return new ProvenIdentity(
                PROVIDER, subject, email, verified, PersonName.UNTOLD, Optional.of(URI.create(picture)));
    }

    private static ExternalIdentity linked(String subject) {
        return new ExternalIdentity(PROVIDER, subject, new UserId(new UUID(0, 1)), Instant.EPOCH, ADA);
    }
}
