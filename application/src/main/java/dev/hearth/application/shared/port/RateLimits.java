package dev.hearth.application.shared.port;

import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;

/**
 * Buckets of turns, one for each limit and key. A bucket that was never asked for is full; one that is full again is forgotten.
 * Limits of another name or another size have other buckets, so that a changed setting holds at once.
 *
 * <p>Exact under any number of threads and nodes that share the buckets: in a stretch of time never more turns are granted than a
 * full bucket holds and the stretch brings back. Safe from any thread; may wait a fraction of a second for a network and never
 * throws for the state of one: what cannot reach the shared buckets counts by itself meanwhile.
 */
public interface RateLimits {
    /**
     * Takes one turn if one is left; a refusal takes nothing.
     *
     * @param key whose bucket, such as {@code user:ID} or {@code ip:ADDRESS}: any text up to a few hundred characters that is no
     *     secret, since stores keep it as it is
     */
    Allowance take(Limit limit, String key);

    /** Fills a bucket at once: what was counted against its owner counts no more. Unknown ones are fine. */
    void forget(Limit limit, String key);
}
