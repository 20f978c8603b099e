package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.KnownProvider;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.shared.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link IdentityProviders}, on a provider that keeps OpenID Connect: its proof carries the nonce. */
public interface IdentityProvidersContract {
    URI CALLBACK = URI.create("https://hearth.test/api/v1/auth/callback");

    /** The same at every call within a test. */
    IdentityProviders providers();

    /** One of those known, which {@link #browser} can visit. */
    ProviderId provider();

    SignInBrowser browser();

    @Test
    default void theKnownProvidersHaveTitles() {
        assertThat(providers().known()).extracting(KnownProvider::id).contains(provider());
        assertThat(providers().known())
                .extracting(KnownProvider::title)
                .allSatisfy(title -> assertThat(title).isNotBlank());
    }

    @Test
    default void whoSignsInIsProven() {
        assertThat(signIn(Visitor.ada())).isEqualTo(expected(Visitor.ada()));
        assertThat(signIn(Visitor.grace())).isEqualTo(expected(Visitor.grace()));
    }

    @Test
    default void anAddressTheProviderDoesNotVouchForIsToldAsSuch() {
        ProvenIdentity ada = signIn(Visitor.ada().unverified());
        assertThat(ada.email()).isEqualTo(Visitor.ada().email());
        assertThat(ada.emailVerified()).isFalse();
    }

    @Test
    default void whoHasNoAddressIsProvenWithoutOne() {
        assertThat(signIn(Visitor.ada().withoutEmail()).email()).isEmpty();
    }

    @Test
    default void theStateComesBackUnchanged() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        assertThat(visit(attempt)).containsEntry("state", attempt.state());
    }

    @Test
    default void theVerifierDoesNotTravelThroughTheBrowser() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        assertThat(providers().begin(provider(), attempt, CALLBACK).toString())
                .doesNotContain(attempt.verifier())
                .contains(SignInAttempts.hash(attempt.verifier()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "-", "0"})
    default void anUnknownProviderIsNotFound(String name) {
        ProviderId unknown = new ProviderId(name);
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        assertThatThrownBy(() -> providers().begin(unknown, attempt, CALLBACK)).isInstanceOf(Refusal.NotFound.class);
        AuthorizationAnswer answer = answer(visit(attempt));
        assertThatThrownBy(() -> providers().finish(unknown, attempt, CALLBACK, answer))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", " ", "a b&code=c", "🔑", "\u0001", "' OR 1=1 --"})
    default void aCodeTheProviderDidNotGiveIsRefused(String code) {
        mustBeRefused(SignInAttempts.number(1), new AuthorizationAnswer(code, Optional.empty()));
    }

    @Test
    default void aCodeIsGoodForOneUse() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        AuthorizationAnswer answer = answer(visit(attempt));
        assertThat(finish(attempt, answer)).isEqualTo(expected(Visitor.ada()));
        mustBeRefused(attempt, answer);
    }

    @Test
    default void aCodeIsOfNoUseWithAnotherVerifier() {
        AuthorizationAttempt mine = SignInAttempts.number(1);
        String other = SignInAttempts.number(2).verifier();
        mustBeRefused(new AuthorizationAttempt(mine.state(), mine.nonce(), other), answer(visit(mine)));
    }

    @Test
    default void aProofForAnotherNonceIsRefused() {
        AuthorizationAttempt mine = SignInAttempts.number(1);
        String other = SignInAttempts.number(2).nonce();
        mustBeRefused(new AuthorizationAttempt(mine.state(), other, mine.verifier()), answer(visit(mine)));
    }

    @Test
    default void aCodeOfAnotherAttemptIsRefused() {
        AuthorizationAnswer stolen = answer(visit(SignInAttempts.number(1)));
        mustBeRefused(SignInAttempts.number(2), stolen);
    }

    @Test
    default void aCodeIsOfNoUseForAnotherRedirect() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        AuthorizationAnswer answer = answer(visit(attempt));
        URI other = URI.create("https://evil.test/callback");
        assertThatThrownBy(() -> providers().finish(provider(), attempt, other, answer))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    default void anAnswerOfAnotherIssuerIsRefused() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        String code = answer(visit(attempt)).code();
        mustBeRefused(attempt, new AuthorizationAnswer(code, Optional.of("https://evil.test")));
        assertThat(finish(attempt, answer(visit(attempt)))).isEqualTo(expected(Visitor.ada()));
    }

    @Test
    default void everyFailedCheckReadsTheSame() {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        Refusal wrongCode = refusal(attempt, new AuthorizationAnswer("x", Optional.empty()));
        Refusal wrongAttempt = refusal(SignInAttempts.number(2), answer(visit(attempt)));
        Refusal wrongIssuer = refusal(attempt, new AuthorizationAnswer("x", Optional.of("https://evil.test")));
        assertThat(wrongCode.text()).isEqualTo(wrongAttempt.text()).isEqualTo(wrongIssuer.text());
    }

    private ProvenIdentity signIn(Visitor visitor) {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        URI authorization = providers().begin(provider(), attempt, CALLBACK);
        return finish(attempt, answer(browser().visit(authorization, visitor)));
    }

    private Map<String, String> visit(AuthorizationAttempt attempt) {
        return browser().visit(providers().begin(provider(), attempt, CALLBACK), Visitor.ada());
    }

    private ProvenIdentity finish(AuthorizationAttempt attempt, AuthorizationAnswer answer) {
        return providers().finish(provider(), attempt, CALLBACK, answer);
    }

    private void mustBeRefused(AuthorizationAttempt attempt, AuthorizationAnswer answer) {
        assertThatThrownBy(() -> finish(attempt, answer)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    private Refusal refusal(AuthorizationAttempt attempt, AuthorizationAnswer answer) {
        try {
            throw new AssertionError("proven: " + finish(attempt, answer));
        } catch (Refusal refused) {
            return refused;
        }
    }

    private ProvenIdentity expected(Visitor visitor) {
        return new ProvenIdentity(
                provider(),
                visitor.subject(),
                visitor.email(),
                visitor.emailVerified(),
                visitor.name(),
                Optional.empty());
    }

    private static AuthorizationAnswer answer(Map<String, String> parameters) {
        return new AuthorizationAnswer(
                Optional.ofNullable(parameters.get("code")).orElseThrow(), Optional.ofNullable(parameters.get("iss")));
    }
}
