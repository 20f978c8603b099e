package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.ProviderId;
import java.net.URI;
import java.util.List;

/**
 * Those outside who can prove who somebody is (OAuth 2.0 authorization code with PKCE: RFC 6749 §4.1, RFC 7636, RFC 9700 §2.1;
 * OpenID Connect Core 1.0 §3.1). {@link #begin} and {@link #finish} may ask the provider over the network: they take seconds at
 * worst, within a bound, and answer on the thread that calls. Safe from any thread.
 */
public interface IdentityProviders {
    /** In the order the configuration names them. */
    List<KnownProvider> known();

    /**
     * Where to send the browser.
     *
     * @param redirectTo where the provider sends it back to; registered with the provider, letter by letter
     * @throws dev.hearth.domain.shared.Refusal.NotFound when the provider is unknown
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when it does not answer, or with nonsense
     */
    URI begin(ProviderId provider, AuthorizationAttempt attempt, URI redirectTo);

    /**
     * Has the provider prove who came back. The caller has compared the state before.
     *
     * @param attempt the one the browser was sent away with, of the same provider
     * @param redirectTo as at the beginning
     * @throws dev.hearth.domain.shared.Refusal.Unauthenticated when any check fails; the sentence is the same for all of them, so
     *     that nobody learns which
     * @throws dev.hearth.domain.shared.Refusal.NotFound when the provider is unknown
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when it does not answer, or with nonsense
     */
    ProvenIdentity finish(
            ProviderId provider, AuthorizationAttempt attempt, URI redirectTo, AuthorizationAnswer answer);
}
