package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a.png", "https://example.org:8443/a?b=%20#c", "https://[2001:db8::1]/a"})
    void aPictureIsAnHttpsAddress(String text) {
        assertThat(Profile.picture(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.org/a.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "//example.org/a.png",
                "https:///a.png",
                "https://ada:secret@example.org/a.png",
                "https://example.org/a b",
                "https://example.org/\"onerror=",
                "https:example.org",
                "file:///etc/passwd"
            })
    void nothingElseIsAPicture(String text) {
        assertThatThrownBy(() -> Profile.picture(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"})
    void aZoneIsNamed(String text) {
        assertThat(Profile.zone(text).getId()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+02:00", "GMT+2", "PST", "europe/berlin", "Europe/Nowhere", "../etc/passwd"})
    void nothingElseIsAZone(String text) {
        assertThatThrownBy(() -> Profile.zone(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "zh-Hant-TW", "sr-Latn-RS-u-ca-gregory"})
    void aLanguageHasATag(String text) {
        assertThat(Profile.language(text).toLanguageTag()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "de_AT", "und", "x-private", "de-", "deutsch und englisch", "-de"})
    void nothingElseIsALanguage(String text) {
        assertThatThrownBy(() -> Profile.language(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void noProfileHoldsWhatItsReadersRefuse() {
        assertThatThrownBy(() -> told(Optional.of("x".repeat(Profile.MAX_DISPLAY_NAME + 1)), Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> told(Optional.of(" "), Optional.empty())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> told(Optional.of("two\nlines"), Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> told(Optional.empty(), Optional.of("x".repeat(Profile.MAX_BIO + 1))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Profile.status("s".repeat(Profile.MAX_STATUS + 1)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void boundsAreMetExactlyAndCountCharacters() {
        Profile full =
                told(Optional.of(" " + "🔑".repeat(Profile.MAX_DISPLAY_NAME) + " "), Optional.of("a\n".repeat(1000)));

        assertThat(full.displayName()).contains("🔑".repeat(Profile.MAX_DISPLAY_NAME));
        assertThat(full.bio()).contains("a\n".repeat(1000));
    }

    private static Profile told(Optional<String> displayName, Optional<String> bio) {
        return new Profile(
                PersonName.UNTOLD,
                displayName,
                Optional.empty(),
                Status.NONE,
                Availability.AVAILABLE,
                bio,
                Optional.empty(),
                Optional.empty());
    }
}
