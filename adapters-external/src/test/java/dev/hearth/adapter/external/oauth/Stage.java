package dev.hearth.adapter.external.oauth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.external.oauth.provider.TestProvider;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One provider, and Hearth that lets people in by it. */
final class Stage implements AutoCloseable {
    static final ProviderId ID = new ProviderId("test");

    final TestClock clock = TestClock.someDay();
    final TestProvider provider = new TestProvider(clock);
    final OpenIdProviders providers;

    Stage() {
        this(HttpBounds.USUAL, settings -> settings);
    }

    Stage(HttpBounds bounds, UnaryOperator<ProviderSettings> change) {
        providers = new OpenIdProviders(List.of(change.apply(provider.settings("test"))), bounds, clock);
    }

    /** With little patience, for providers that do not answer. */
    static Stage impatient() {
        return new Stage(new HttpBounds(Duration.ofSeconds(5), Duration.ofMillis(400), 4096), settings -> settings);
    }

    ProvenIdentity signIn(Visitor visitor) {
        AuthorizationAttempt attempt = SignInAttempts.number(1);
        return finish(attempt, visit(attempt, visitor));
    }

    AuthorizationAnswer visit(AuthorizationAttempt attempt, Visitor visitor) {
        URI authorization = providers.begin(ID, attempt, IdentityProvidersContract.CALLBACK);
        Map<String, String> back = provider.browser().visit(authorization, visitor);
        return new AuthorizationAnswer(back.getOrDefault("code", ""), Optional.ofNullable(back.get("iss")));
    }

    ProvenIdentity finish(AuthorizationAttempt attempt, AuthorizationAnswer answer) {
        return providers.finish(ID, attempt, IdentityProvidersContract.CALLBACK, answer);
    }

    /** Nobody gets in: a check failed. */
    void mustNotProve() {
        assertThatThrownBy(() -> signIn(Visitor.ada()))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The provider did not prove who you are. Please start again.");
    }

    /** Nobody gets in: the provider's answers make no sense, or do not come. */
    void mustBeUnavailable() {
        assertThatThrownBy(() -> signIn(Visitor.ada())).isInstanceOf(Refusal.Unavailable.class);
    }

    @Override
    public void close() {
        providers.close();
        provider.close();
    }
}
