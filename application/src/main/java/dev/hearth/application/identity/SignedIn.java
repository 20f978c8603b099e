package dev.hearth.application.identity;

import java.time.Instant;

/**
 * The answer to registering, logging in and refreshing.
 *
 * @param token to be sent as {@code Authorization: Bearer} (RFC 6750 §2.1)
 * @param expiresAt the end of the token's life, some minutes ahead
 * @param refreshToken to be exchanged for the next pair before then; worthless once the pair it gave was used
 * @param sessionExpiresAt until when it can be exchanged
 */
public record SignedIn(UserView user, String token, Instant expiresAt, String refreshToken, Instant sessionExpiresAt)
        implements LogInAnswer {
    @Override
    public String toString() {
        return "[signed in " + user.id() + "]";
    }
}
