package dev.hearth.application.idempotency.port;

import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * The keys of requests. A key belongs to one attempt at a time, and each change of it holds only while it still does.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface IdempotencyKeys {
    /**
     * Gives a key to an attempt where it is free ({@link KnownKey#isFree}), and tells what is known of it then; of many who claim
     * the same, exactly one finds its own claim. Not for use within a transaction.
     */
    KnownKey claim(KeyClaim wanted, Instant now);

    /**
     * Notes that the attempt stores something; within the transaction that does, so that both are there or neither.
     *
     * @return false where the key is another attempt's by now, or nobody's: then nothing may be stored
     */
    boolean noteStored(KeyClaim claim);

    /** Notes that the request is done; without an answer where that is not to be kept. Where the key is no longer the attempt's: nothing. */
    void answer(KeyClaim claim, Optional<KeptAnswer> answer);

    /** Forgets the key, for it to be used anew; unless it is no longer the attempt's. */
    void free(KeyClaim claim);

    /**
     * Ends an attempt of which nobody knows what became: forgets the key as {@link #free} does where nothing was stored, and ends its
     * lease at that time where something was.
     */
    void giveUp(KeyClaim claim, Instant now);

    /** How many keys somebody has, expired ones too, counted up to a bound. */
    int count(UserId owner, int most);

    /** Forgets keys that were expired at that time. */
    void sweep(Instant now);
}
