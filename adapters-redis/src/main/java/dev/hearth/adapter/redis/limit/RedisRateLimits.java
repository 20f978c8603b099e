package dev.hearth.adapter.redis.limit;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Rate limits of several nodes on one Redis, which outlive each node.
 *
 * <p>Where Redis does not answer in time, this node goes by limits of its own and tries Redis again once a second, at the cost of
 * one request that waits: nobody is let in without limits, and nobody is kept out, because Redis is away.
 */
public final class RedisRateLimits implements RateLimits {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final SharedBuckets shared;
    private final RateLimits own;
    private final Turnstiles turnstiles = new Turnstiles();
    private final Outage outage = new Outage(TRY_AGAIN, System::nanoTime);

    /**
     * Limits over a connection, which they leave open.
     *
     * @param own what this node goes by while Redis is away
     * @param clock must agree with those of the other nodes to a fraction of a second
     * @param patience how long a caller waits for Redis at most
     */
    public RedisRateLimits(RedisConnection redis, RateLimits own, Clock clock, Duration patience) {
        this.shared = new SharedBuckets(redis, clock, patience);
        this.own = own;
    }

    @Override
    public Allowance take(Limit limit, String key) {
        return turnstiles.oneByOne(
                SharedBuckets.name(limit, key), () -> asked(() -> shared.take(limit, key), () -> own.take(limit, key)));
    }

    @Override
    public void forget(Limit limit, String key) {
        own.forget(limit, key);
        boolean unused = asked(() -> shared.forget(limit, key), () -> false);
    }

    /** How often Redis has been away since the start. */
    public long outages() {
        return outage.count();
    }

    private <T> T asked(Supplier<T> redis, Supplier<T> otherwise) {
        if (!outage.isWorthATry()) {
            return otherwise.get();
        }
        try {
            T answer = redis.get();
            outage.ended();
            return answer;
        } catch (RuntimeException away) {
            // Whatever the client or the library throws, the caller is owed an answer.
            outage.begun(away);
            return otherwise.get();
        }
    }
}
