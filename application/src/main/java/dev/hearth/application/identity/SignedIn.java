package dev.hearth.application.identity;

import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.domain.identity.User;
import java.time.Instant;

/**
 * The answer to registering and logging in.
 *
 * @param token to be sent as {@code Authorization: Bearer} (RFC 6750 §2.1)
 * @param expiresAt the end of the token's life
 */
public record SignedIn(UserView user, String token, Instant expiresAt) {
    static SignedIn of(User user, IssuedToken token) {
        return new SignedIn(UserView.of(user), token.value(), token.expiresAt());
    }

    @Override
    public String toString() {
        return "[signed in " + user.id() + "]";
    }
}
