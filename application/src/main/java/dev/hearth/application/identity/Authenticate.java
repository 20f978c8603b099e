package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.identity.Caller;

/** Finds out who is calling from the token they present. */
public final class Authenticate {
    private final AccessTokens tokens;

    public Authenticate(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Refuses with {@link dev.hearth.domain.shared.Refusal.Unauthenticated} when the token does not hold. */
    public Caller run(String token) {
        return tokens.verify(token);
    }
}
