package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is asking, as their credentials prove it.
 *
 * @param session the session the credentials belong to; when it ends, so do they
 * @param expiresAt when the credentials end; an open connection must not outlive it
 */
public record Caller(UserId user, SystemRole role, SessionId session, Instant expiresAt) {
    private static final SessionId NO_SESSION = new SessionId(new UUID(0, 0));

    /**
     * Somebody who is not there, and in whose name the server does what they have asked for before. No session stands behind it, so
     * that it must not be kept: whoever needs it makes it anew, of the account as it is then.
     */
    public static Caller absent(User user, Instant now) {
        return new Caller(user.id(), user.role(), NO_SESSION, now);
    }

    public boolean isAdmin() {
        return role == SystemRole.ADMIN;
    }
}
