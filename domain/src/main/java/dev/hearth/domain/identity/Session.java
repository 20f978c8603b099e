package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of one person on one device. It goes on by refresh tokens, each of which replaces the one before (RFC 9700
 * §4.14.2): the store keeps the digests of the newest and of the one it replaced.
 *
 * @param usedAt when it was last refreshed
 * @param expiresAt when it ends unless it is refreshed before
 * @param current of the newest refresh token's secret
 * @param previous of the one before, which may be shown again until the newest was used: its answer may have been lost
 */
public record Session(
        SessionId id,
        UserId user,
        Device device,
        Instant startedAt,
        Instant usedAt,
        Instant expiresAt,
        SecretDigest current,
        Optional<SecretDigest> previous) {
    public static Session started(
            SessionId id, UserId user, Device device, Instant now, SessionLife life, SecretDigest secret) {
        return new Session(id, user, device, now, now, life.end(now, now), secret, Optional.empty());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The session after its newest refresh token was exchanged for the next. */
    public Session rotated(SecretDigest next, Device from, Instant now, SessionLife life) {
        return new Session(id, user, from, startedAt, now, life.end(startedAt, now), next, Optional.of(current));
    }
}
