package dev.hearth.domain.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key.
 *
 * @param claim the attempt that has it
 * @param answer only of what is done, and where it was kept
 */
public record KnownKey(KeyClaim claim, KeyProgress progress, Optional<KeptAnswer> answer) {
    /** Of an attempt that begins. */
    public static KnownKey claimed(KeyClaim claim) {
        return new KnownKey(claim, KeyProgress.CLAIMED, Optional.empty());
    }

    /** Whether another attempt may have it: this one is forgotten, or has died before it stored anything. */
    public boolean isFree(Instant now) {
        return !claim.expiresAt().isAfter(now) || (progress == KeyProgress.CLAIMED && isLeaseOver(now));
    }

    /** Whether nobody is at it any more. */
    public boolean isLeaseOver(Instant now) {
        return !claim.leasedUntil().isAfter(now);
    }

    /** The same when the attempt has stored something. */
    public KnownKey stored() {
        return new KnownKey(claim, KeyProgress.STORED, Optional.empty());
    }

    /** The same when the attempt has ended at a time, without an answer. */
    public KnownKey givenUp(Instant now) {
        return new KnownKey(claim.leasedUntil(now), progress, answer);
    }

    /** The same when it is done. */
    public KnownKey answered(Optional<KeptAnswer> kept) {
        return new KnownKey(claim, KeyProgress.ANSWERED, kept);
    }
}
