package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.identity.Caller;

/** Finds out who is calling from the token they present. */
public final class Authenticate {
    private final AccessTokens tokens;
    private final LiveSessions sessions;

    public Authenticate(AccessTokens tokens, LiveSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * Refuses with {@link dev.hearth.domain.shared.Refusal.Unauthenticated} when the token does not hold, its session has ended,
     * or the account may not be used.
     */
    public Caller run(String token) {
        return sessions.confirmed(tokens.verify(token));
    }
}
