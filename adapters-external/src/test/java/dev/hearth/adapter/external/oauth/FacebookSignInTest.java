package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.external.oauth.provider.TestFacebook;
import dev.hearth.adapter.external.oauth.provider.WebServer;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.IdentityProvidersContract;
import dev.hearth.testkit.SignInAttempts;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookSignInTest {
    private static final ProviderId ID = new ProviderId("facebook");

    private final TestFacebook facebook = new TestFacebook();
    private final OpenIdProviders providers =
            new OpenIdProviders(List.of(facebook.settings()), HttpBounds.USUAL, TestClock.someDay());

    @AfterEach
    void close() {
        providers.close();
        facebook.close();
    }

    @Test
    void whoSignsInIsProvenAndTheirAddressIsNeverVerified() {
        ProvenIdentity ada = finish(1, visit(1));
        assertThat(ada)
                .isEqualTo(new ProvenIdentity(
                        ID,
                        "ada-1815",
                        Visitor.ada().email(),
                        false,
                        Visitor.ada().name(),
                        Optional.of(URI.create("https://pictures.test/ada-1815"))));
    }

    @Test
    void facebookCannotClaimThatItVerified() {
        Map<String, Object> told =
                Map.of("id", "1", "sub", "2", "email", "ada@example.org", "email_verified", true, "verified", true);
        facebook.answering(TestFacebook.ME, exchange -> WebServer.json(exchange, 200, told));
        ProvenIdentity somebody = finish(1, visit(1));
        assertThat(somebody.subject()).isEqualTo("1");
        assertThat(somebody.verifiedEmail()).isEmpty();
    }

    @Test
    void aCodeIsGoodForOneUseOfOneAttempt() {
        AuthorizationAnswer answer = visit(1);
        mustBeRefused(2, answer);
        AuthorizationAnswer again = visit(1);
        assertThat(finish(1, again).subject()).isEqualTo("ada-1815");
        mustBeRefused(1, again);
        mustBeRefused(1, new AuthorizationAnswer("unknown", Optional.empty()));
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        mustBeRefused(1, new AuthorizationAnswer(visit(1).code(), Optional.of("https://evil.test")));
    }

    @Test
    void facebookItselfIsAskedUnlessTheSettingsSayOtherwise() {
        ProviderSettings usual = ProviderSettings.facebook("id", new ClientSecret("secret"), "v42.1");
        try (OpenIdProviders real = new OpenIdProviders(List.of(usual), HttpBounds.USUAL, TestClock.someDay())) {
            assertThat(real.begin(ID, SignInAttempts.number(1), IdentityProvidersContract.CALLBACK))
                    .hasHost("www.facebook.com")
                    .hasPath("/v42.1/dialog/oauth");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        200 | {}
        200 | {"id":7}
        200 | {"id":""}
        200 | []
        200 | nonsense
        400 | {"error":{"message":"Invalid"}}
        500 | {"error":{"message":"Oops"}}
        302 | {}
        """)
    void nonsenseIsRefused(int status, String body) {
        for (String path : List.of(TestFacebook.TOKEN, TestFacebook.ME)) {
            facebook.answering(path, exchange -> WebServer.text(exchange, status, "application/json", body));
            assertThatThrownBy(() -> finish(1, visit(1)))
                    .isInstanceOfAny(Refusal.Unauthenticated.class, Refusal.Unavailable.class);
        }
    }

    private AuthorizationAnswer visit(int number) {
        AuthorizationAttempt attempt = SignInAttempts.number(number);
        URI authorization = providers.begin(ID, attempt, IdentityProvidersContract.CALLBACK);
        Map<String, String> back = facebook.browser().visit(authorization, Visitor.ada());
        assertThat(back).containsEntry("state", attempt.state());
        return new AuthorizationAnswer(back.getOrDefault("code", ""), Optional.empty());
    }

    private ProvenIdentity finish(int number, AuthorizationAnswer answer) {
        return providers.finish(ID, SignInAttempts.number(number), IdentityProvidersContract.CALLBACK, answer);
    }

    private void mustBeRefused(int number, AuthorizationAnswer answer) {
        assertThatThrownBy(() -> finish(number, answer)).isInstanceOf(Refusal.Unauthenticated.class);
    }
}
