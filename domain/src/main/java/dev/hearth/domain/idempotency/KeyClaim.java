package dev.hearth.domain.idempotency;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt at a request, which has its key for as long as nobody else may take it.
 *
 * @param owner whose key it is: the same key of somebody else is another one
 * @param print of the request's method, path and body; another request has another one
 * @param id of this attempt alone
 * @param leasedUntil when another attempt may take the key, unless this one has stored something by then
 * @param expiresAt when the key is forgotten
 */
public record KeyClaim(
        UserId owner, IdempotencyKey key, String print, UUID id, Instant leasedUntil, Instant expiresAt) {
    /** The same with another end of its lease. */
    public KeyClaim leasedUntil(Instant end) {
        return new KeyClaim(owner, key, print, id, end, expiresAt);
    }
}
