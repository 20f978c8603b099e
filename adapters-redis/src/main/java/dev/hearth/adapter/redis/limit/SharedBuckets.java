package dev.hearth.adapter.redis.limit;

import dev.hearth.adapter.redis.shared.RedisConnection;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Bucket4j's buckets on Redis. Everything here throws when Redis does not answer in time. */
final class SharedBuckets {
    private static final String PREFIX = "hearth:limit:";

    /** How long a bucket that is full again is kept, in case a node's clock is behind. */
    private static final Duration KEPT_FULL = Duration.ofSeconds(10);

    private final BucketWire wire;
    private final ProxyManager<Object> buckets;

    SharedBuckets(RedisConnection redis, Clock clock, Duration patience) {
        this.wire = new BucketWire(redis, patience);
        this.buckets = new LettuceBasedProxyManagerBuilder<>(wire)
                .clientClock(new Meter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL))
                .requestTimeout(patience)
                .build();
    }

    static String name(Limit limit, String key) {
        return PREFIX + limit.name() + ":" + limit.most() + "/" + limit.per().toMillis() + ":" + key;
    }

    Allowance take(Limit limit, String key) {
        try {
            return asked(limit, key);
        } catch (RedisException | TimeoutException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            // What is no bucket, or one of another release, would stay in the way for ever.
            wire.deleted(name(limit, key));
            return asked(limit, key);
        }
    }

    private Allowance asked(Limit limit, String key) {
        ConsumptionProbe probe = buckets.builder()
                .build(name(limit, key), () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1);
        Duration untilFull = Duration.ofNanos(probe.getNanosToWaitForReset());
        return probe.isConsumed()
                ? Allowance.granted(limit, probe.getRemainingTokens(), untilFull)
                : Allowance.refused(limit, Duration.ofNanos(probe.getNanosToWaitForRefill()), untilFull);
    }

    boolean forget(Limit limit, String key) {
        return wire.deleted(name(limit, key));
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bucket -> bucket.capacity(limit.most()).refillGreedy(limit.most(), limit.per()))
                .build();
    }

    /** Time as Bucket4j wants it: nanoseconds of the epoch. */
    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
