package dev.hearth.domain.identity;

import java.time.Instant;

/**
 * Who is asking, as their credentials prove it.
 *
 * @param session the session the credentials belong to; when it ends, so do they
 * @param expiresAt when the credentials end; an open connection must not outlive it
 */
public record Caller(UserId user, SystemRole role, SessionId session, Instant expiresAt) {
    public boolean isAdmin() {
        return role == SystemRole.ADMIN;
    }
}
