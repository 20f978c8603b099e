package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import dev.hearth.adapter.external.oauth.provider.TestProvider;
import dev.hearth.adapter.external.oauth.provider.WebServer;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that lies about itself and about others. That it is refused and breaks nothing is all that is asked. */
class HostileProviderTest {
    private static final List<String> PATHS =
            List.of(TestProvider.DISCOVERY, TestProvider.KEYS, TestProvider.TOKEN, TestProvider.USER_INFO);

    private static final Optional<String> NONE = Optional.empty();

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    /** Whatever is fetched. */
    static List<String> paths() {
        return PATHS;
    }

    @ParameterizedTest
    @DisplayName("RFC 9700 §4.4, OpenID Connect Discovery §4.3: a discovery document of another issuer is refused")
    @ValueSource(strings = {"https://accounts.google.com", "ISSUER/", "ISSUER?", ""})
    void issuerOfDiscovery(String issuer) {
        telling("issuer", issuer.replace("ISSUER", stage.provider.issuer().toString()));
        stage.mustBeUnavailable();
    }

    @Test
    @DisplayName("RFC 9700 §4.4.2.1, RFC 9207 §2.4: in a mix-up the code of another issuer is not sent to this one")
    void mixUp() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        AuthorizationAnswer answer = stage.visit(attempt, Visitor.ada());
        for (Optional<String> issuer : List.of(Optional.of("https://evil.test"), Optional.of(""), NONE)) {
            assertThatThrownBy(() -> stage.finish(attempt, new AuthorizationAnswer(answer.code(), issuer)))
                    .isInstanceOf(Refusal.Unauthenticated.class);
        }
        assertThat(stage.provider.asked()).doesNotContain(TestProvider.TOKEN);
    }

    @Test
    @DisplayName("RFC 9207 §2.4: an issuer that does not announce to name itself need not, but must not name another")
    void issuerNotAnnounced() {
        telling("authorization_response_iss_parameter_supported", false);
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        String code = stage.visit(attempt, Visitor.ada()).code();
        assertThatThrownBy(() -> stage.finish(attempt, new AuthorizationAnswer(code, Optional.of("https://evil.test"))))
                .isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(stage.finish(attempt, new AuthorizationAnswer(code, NONE)).subject())
                .isEqualTo("ada-1815");
    }

    @Test
    @DisplayName("RFC 9700 §4.2.4, §2.1.1: a replayed code is refused")
    void replay() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        AuthorizationAnswer answer = stage.visit(attempt, Visitor.ada());
        stage.finish(attempt, answer);
        assertThatThrownBy(() -> stage.finish(attempt, answer)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    @DisplayName("OpenID Connect Core §5.3.2: user info of somebody else is refused")
    void subjectOfUserInfo() {
        stage.provider.claiming(HostileProviderTest::anonymous);
        for (Map<String, Object> told : List.<Map<String, Object>>of(
                Map.of("sub", "grace-1906", "email", "grace@example.org", "email_verified", true),
                Map.of("email", "grace@example.org", "email_verified", true),
                Map.of("sub", List.of("ada-1815")))) {
            stage.provider.telling(honest -> told);
            stage.mustNotProve();
        }
    }

    static Map<String, Object> anonymous(Map<String, Object> claims) {
        claims.keySet().removeAll(Set.of("email", "email_verified", "given_name", "family_name"));
        return claims;
    }

    @ParameterizedTest
    @DisplayName("RFC 9700 §4.12, §2.6: no redirect is followed, and nothing is sent to where it points")
    @MethodSource("paths")
    void redirect(String path) {
        try (WebServer elsewhere = new WebServer()) {
            answering(path, exchange -> WebServer.redirect(exchange, elsewhere.at("/take")));
            mustRefuse(stage);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @DisplayName("RFC 9700 §2.6: an endpoint that is not secure is not used")
    @CsvSource({
        "authorization_endpoint, http://example.org/authorize",
        "authorization_endpoint, javascript:alert(1)",
        "authorization_endpoint, https:nowhere",
        "token_endpoint, http://example.org/token",
        "token_endpoint, file:///etc/passwd",
        "token_endpoint, https://user:secret@example.org/token",
        "token_endpoint, /token",
        "jwks_uri, http://example.org/keys",
        "userinfo_endpoint, ftp://example.org/me",
        "userinfo_endpoint, http://127.0.0.1.example.org/me"
    })
    void insecureEndpoint(String endpoint, String address) {
        telling(endpoint, address);
        stage.mustBeUnavailable();
    }

    @Test
    @DisplayName("RFC 8725 §3.1: a provider that announces only algorithms we do not allow is refused")
    void noAllowedAlgorithm() {
        telling("id_token_signing_alg_values_supported", List.of("HS256", "none"));
        stage.mustBeUnavailable();
    }

    @Test
    void aProviderThatTakesNoSecretIsRefused() {
        telling("token_endpoint_auth_methods_supported", List.of("private_key_jwt", "none"));
        stage.mustBeUnavailable();
    }

    private void telling(String field, Object value) {
        stage.provider.tellingOfItself(told -> {
            told.put(field, value);
            return told;
        });
    }

    /** At any of the paths, also that of the user info, which is asked when the ID token tells nothing else. */
    private void answering(String path, HttpHandler answer) {
        stage.provider.claiming(HostileProviderTest::anonymous);
        stage.provider.answering(path, answer);
    }

    static void mustRefuse(Stage stage) {
        assertThatThrownBy(() -> stage.signIn(Visitor.ada()))
                .isInstanceOfAny(Refusal.Unauthenticated.class, Refusal.Unavailable.class);
    }
}
