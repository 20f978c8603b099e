package dev.hearth.application.identity;

import dev.hearth.application.identity.port.IdentityProviders;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ProviderId;
import java.net.URI;
import java.util.Optional;

/** Sends a browser to a provider, to sign in there, or to link the account there with the caller's here. */
public final class StartExternalSignIn {
    private final IdentityProviders providers;
    private final ExternalAttempts attempts;

    public StartExternalSignIn(IdentityProviders providers, ExternalAttempts attempts) {
        this.providers = providers;
        this.attempts = attempts;
    }

    /**
     * A sign-in under way.
     *
     * @param address where to send the browser
     * @param attempt for the same browser to keep and bring back; nobody else may see it
     */
    public record Started(URI address, String attempt) {
        @Override
        public String toString() {
            return "[sign-in begun]";
        }
    }

    /** With a caller, to link. */
    public Started run(ProviderId provider, URI redirectTo, Optional<Caller> caller) {
        ExternalAttempts.Attempt attempt = attempts.begin(provider, caller);
        URI address = providers.begin(provider, attempt.secrets(), redirectTo);
        return new Started(address, attempts.seal(attempt).value());
    }
}
