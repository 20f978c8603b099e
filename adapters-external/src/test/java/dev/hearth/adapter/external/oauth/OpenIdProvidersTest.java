package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import dev.hearth.adapter.external.oauth.provider.Keys;
import dev.hearth.adapter.external.oauth.provider.TestProvider;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.KnownProvider;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.testkit.IdentityProvidersContract;
import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.SignInBrowser;
import dev.hearth.testkit.Visitor;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdProvidersTest implements IdentityProvidersContract {
    private static final List<String> PERSONAL = List.of("email", "email_verified", "given_name", "family_name");

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Override
    public IdentityProviders providers() {
        return stage.providers;
    }

    @Override
    public ProviderId provider() {
        return Stage.ID;
    }

    @Override
    public SignInBrowser browser() {
        return stage.provider.browser();
    }

    @Test
    void providersAreKnownInTheOrderOfTheConfiguration() {
        assertThat(providers().known()).containsExactly(new KnownProvider(Stage.ID, "Provider test"));
        assertThat(stage.provider.asked()).isEmpty();
    }

    @Test
    void theAuthorizationAsksForWhatWasConfigured() {
        URI authorization = providers().begin(Stage.ID, SignInAttempts.number(1), CALLBACK);
        assertThat(authorization.getRawQuery())
                .contains("theme=dark", "response_type=code", "scope=openid+email+profile")
                .contains("code_challenge_method=S256", "redirect_uri=https%3A%2F%2Fhearth.test%2F");
    }

    @Test
    void theProviderIsAskedAboutItselfOnceInAWhile() {
        stage.signIn(Visitor.ada());
        stage.signIn(Visitor.grace());
        assertThat(Collections.frequency(stage.provider.asked(), TestProvider.DISCOVERY))
                .isEqualTo(1);
        stage.clock.move(Discovery.LIFE);
        stage.signIn(Visitor.ada());
        assertThat(Collections.frequency(stage.provider.asked(), TestProvider.DISCOVERY))
                .isEqualTo(2);
        assertThat(stage.provider.asked()).doesNotContain(TestProvider.USER_INFO);
    }

    @Test
    void aKeyThatIsNewIsAskedFor() {
        stage.signIn(Visitor.ada());
        stage.provider.showing(Keys.first("k1"), Keys.second("k2"));
        stage.provider.signing(claims -> Keys.signed(Keys.second("k2"), claims));
        assertThat(stage.signIn(Visitor.ada()).subject())
                .isEqualTo(Visitor.ada().subject());
    }

    @Test
    void everyAllowedAlgorithmIsUnderstood() {
        stage.provider.tellingOfItself(told -> {
            told.put("id_token_signing_alg_values_supported", List.of("RS256", "PS256", "ES256"));
            return told;
        });
        stage.provider.showing(Keys.first("k1"), Keys.elliptic("k2"));
        stage.provider.signing(claims -> Keys.signed(JWSAlgorithm.PS256, Keys.first("k1"), claims));
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
        stage.provider.signing(claims -> Keys.signed(Keys.elliptic("k2"), claims));
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    @Test
    void aProviderThatWantsTheSecretInTheFormGetsItThere() {
        stage.provider.tellingOfItself(told -> {
            told.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
            return told;
        });
        assertThat(stage.signIn(Visitor.ada()).subject()).isEqualTo("ada-1815");
    }

    @Test
    void whatTheIdTokenLeavesOutIsAskedFor() {
        stage.provider.claiming(claims -> {
            claims.keySet().removeAll(PERSONAL);
            return claims;
        });
        ProvenIdentity ada = stage.signIn(Visitor.ada());
        assertThat(ada.verifiedEmail()).isEqualTo(Visitor.ada().email());
        assertThat(ada.name()).isEqualTo(Visitor.ada().name());
    }

    @Test
    void theWordOnAnAddressIsNotTakenFromElsewhere() {
        stage.provider.claiming(claims -> {
            claims.keySet().removeAll(Set.of("email", "given_name", "family_name"));
            return claims;
        });
        ProvenIdentity ada = stage.signIn(Visitor.ada().unverified());
        assertThat(ada.email()).isEqualTo(Visitor.ada().email());
        stage.provider.claiming(claims -> {
            claims.remove("email");
            claims.put("email_verified", true);
            return claims;
        });
        assertThat(stage.signIn(Visitor.ada().unverified()).emailVerified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email_verified | 'true'
            email_verified | '1'
            email          | 'ada'
            email          | 'ada@example.org, evil@example.org'
            """)
    void anAddressThatIsNotPlainlyVerifiedIsNot(String claim, String value) {
        stage.provider.claiming(claims -> {
            claims.put(claim, value);
            return claims;
        });
        stage.provider.telling(told -> Map.of("sub", "ada-1815"));
        assertThat(stage.signIn(Visitor.ada()).verifiedEmail()).isEmpty();
    }

    @Test
    void oddNamesAndPicturesKeepNobodyOut() {
        stage.provider.claiming(claims -> {
            claims.put("given_name", " Ada\u0000\n" + "🔥".repeat(100));
            claims.put("family_name", 42);
            claims.put("picture", "javascript:alert(1)");
            return claims;
        });
        ProvenIdentity ada = stage.signIn(Visitor.ada());
        assertThat(ada.name()).isEqualTo(new PersonName("Ada" + "🔥".repeat(76), ""));
        assertThat(ada.picture()).isEmpty();
    }

    @Test
    void aWholeNameAndAPictureAreTaken() {
        stage.provider.claiming(claims -> {
            claims.keySet().removeAll(Set.of("given_name", "family_name"));
            claims.put("name", "Ada Lovelace");
            claims.put("picture", "https://pictures.test/ada");
            return claims;
        });
        ProvenIdentity ada = stage.signIn(Visitor.ada());
        assertThat(ada.name()).isEqualTo(new PersonName("Ada Lovelace", ""));
        assertThat(ada.picture()).contains(URI.create("https://pictures.test/ada"));
    }

    @Test
    void twoProvidersOfOneNameAreRefused() {
        ProviderSettings settings = stage.provider.settings("test");
        assertThatThrownBy(() -> new OpenIdProviders(List.of(settings, settings), HttpBounds.USUAL, stage.clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test");
    }
}
