package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.external.oauth.ProviderSettings.Endpoint;
import dev.hearth.adapter.external.oauth.ProviderSettings.Kind;
import dev.hearth.domain.identity.ProviderId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    private static final ClientSecret SECRET = new ClientSecret("hush");
    private static final URI ISSUER = URI.create("https://sso.example");

    @Test
    void theSecretIsNotPrinted() {
        assertThat(ProviderSettings.google("id", SECRET).toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.example",
                "sso.example",
                "https://sso.example?x=1",
                "https://sso.example#x",
                "https://user@sso.example",
                "file:///etc/passwd",
                "http://localhost.evil.example"
            })
    void anIssuerThatIsNotSecureIsRefused(String issuer) {
        assertThatThrownBy(() -> settings(URI.create(issuer), "openid", "client", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issuer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080", "http://localhost:8080/realms/x", "http://[::1]", "https://a.b/c/"})
    void loopbackNeedsNoTls(String issuer) {
        assertThat(settings(URI.create(issuer), "openid", "client", Map.of()).issuer())
                .hasToString(issuer);
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        Map<Endpoint, URI> open = Map.of(Endpoint.TOKEN, URI.create("http://sso.example/token"));
        assertThatThrownBy(() -> settings(ISSUER, "openid", " ", Map.of())).hasMessageContaining("client id");
        assertThatThrownBy(() -> settings(ISSUER, "email", "client", Map.of())).hasMessageContaining("openid");
        assertThatThrownBy(() -> settings(ISSUER, "openid", "client", open)).hasMessageContaining("endpoints");
        assertThatThrownBy(() -> new ClientSecret(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HttpBounds(Duration.ZERO, Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProviderSettings settings(URI issuer, String scope, String client, Map<Endpoint, URI> endpoints) {
        return new ProviderSettings(
                new ProviderId("sso"), "SSO", Kind.OPENID, issuer, client, SECRET, List.of(scope), endpoints);
    }
}
