package dev.hearth.adapter.external.oauth;

import dev.hearth.adapter.external.net.Deadline;
import dev.hearth.application.identity.port.AuthorizationAnswer;
import dev.hearth.application.identity.port.AuthorizationAttempt;
import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.application.identity.port.KnownProvider;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.shared.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers of the configuration, asked over the network. Closing gives up what is under way. Safe from any thread. */
public final class OpenIdProviders implements IdentityProviders, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProviders.class);

    private final List<KnownProvider> known;
    private final Map<ProviderId, SignIn> signIns = new HashMap<>();
    private final HttpBounds bounds;
    private final HttpClient client;

    /**
     * Asks nobody yet: a provider that is down must not keep the server from starting.
     *
     * @param clock tells when keys are old and tokens have ended
     * @throws IllegalArgumentException when two providers have one name
     */
    public OpenIdProviders(List<ProviderSettings> providers, HttpBounds bounds, Clock clock) {
        this.bounds = bounds;
        this.client = Line.client(bounds);
        this.known = providers.stream()
                .map(one -> new KnownProvider(one.id(), one.title()))
                .toList();
        providers.forEach(one -> add(one, clock));
    }

    private void add(ProviderSettings settings, Clock clock) {
        Line line = new Line(client, bounds, new Reach(settings, host -> List.of(InetAddress.getAllByName(host))));
        SignIn signIn = switch (settings.kind()) {
            case OPENID -> new OpenIdSignIn(settings, line, clock);
            case FACEBOOK -> new FacebookSignIn(settings, line);
        };
        if (signIns.put(settings.id(), signIn) != null) {
            throw new IllegalArgumentException("Two sign-in providers are called \"" + settings.id() + "\".");
        }
    }

    @Override
    public List<KnownProvider> known() {
        return known;
    }

    @Override
    public URI begin(ProviderId provider, AuthorizationAttempt attempt, URI redirectTo) {
        SignIn signIn = find(provider);
        return bounded(provider, () -> signIn.begin(attempt, redirectTo));
    }

    @Override
    public ProvenIdentity finish(
            ProviderId provider, AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer) {
        SignIn signIn = find(provider);
        return bounded(provider, () -> signIn.finish(attempt, redirectTo, answer));
    }

    private SignIn find(ProviderId provider) {
        return Optional.ofNullable(signIns.get(provider)).orElseThrow(() -> new Refusal.NotFound("provider"));
    }

    private <T> T bounded(ProviderId provider, Callable<T> work) {
        try {
            return Deadline.within(bounds.whole(), "sign-in", work);
        } catch (ExecutionException failed) {
            throw refusal(provider, failed);
        } catch (TimeoutException late) {
            throw unavailable(provider, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(provider, stopped);
        }
    }

    /** The parsers meet hostile text: whatever they trip over, be it unchecked, is the provider's fault. */
    private static Refusal refusal(ProviderId provider, ExecutionException failed) {
        if (failed.getCause() instanceof Unproven unproven) {
            LOG.info("A sign-in with {} was refused: {}.", provider, unproven.getMessage());
            return new Refusal.Unauthenticated("The provider did not prove who you are. Please start again.");
        }
        return unavailable(provider, failed);
    }

    private static Refusal unavailable(ProviderId provider, Exception cause) {
        LOG.warn("The sign-in provider {} is of no use.", provider, cause);
        return new Refusal.Unavailable("The provider does not answer as it should. Please try again later.", cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
