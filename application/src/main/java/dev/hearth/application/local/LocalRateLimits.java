package dev.hearth.application.local;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.shared.Allowance;
import dev.hearth.domain.shared.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rate limits of a single node. A bucket is kept as one moment, the one at which it will be full again, which every turn puts off
 * (the generic cell rate algorithm of ITU-T I.371).
 *
 * <p>Memory is bounded: full buckets are swept out whenever their number has doubled, and above {@value #MOST_BUCKETS} also those
 * that are nearest to full, so that a crowd of invented senders cannot wash out the bucket of one who is held back.
 */
public final class LocalRateLimits implements RateLimits {
    static final int MOST_BUCKETS = 100_000;
    private static final int FEW_BUCKETS = 1000;

    private final Clock clock;
    private final ConcurrentMap<Name, Turn> buckets = new ConcurrentHashMap<>();
    private final ReentrantLock sweeping = new ReentrantLock();
    private volatile int sweepAt = FEW_BUCKETS;

    public LocalRateLimits(Clock clock) {
        this.clock = clock;
    }

    private record Name(Limit limit, String key) {}

    /** The last turn that somebody asked for: what came of it, and when the bucket is full again, in nanoseconds of the epoch. */
    private record Turn(boolean granted, long fullAt) {}

    @Override
    public Allowance take(Limit limit, String key) {
        long now = nanos(clock.instant());
        // One at a time for each bucket: the map holds the bucket's lock meanwhile.
        Turn turn = buckets.compute(
                new Name(limit, key), (name, last) -> next(limit, now, last == null ? now : last.fullAt));
        if (buckets.size() > sweepAt) {
            sweep(now);
        }
        return told(limit, now, turn);
    }

    @Override
    public void forget(Limit limit, String key) {
        buckets.remove(new Name(limit, key));
    }

    /** How many buckets are remembered. */
    int size() {
        return buckets.size();
    }

    private static Turn next(Limit limit, long now, long lastFullAt) {
        long turn = limit.nanosPerTurn();
        long whole = turn * limit.most();
        // A clock that was set back must not lock anybody out for longer than an empty bucket does.
        long fullAt = Math.clamp(lastFullAt, now, now + whole);
        return fullAt + turn - now <= whole ? new Turn(true, fullAt + turn) : new Turn(false, fullAt);
    }

    private static Allowance told(Limit limit, long now, Turn turn) {
        long untilFull = turn.fullAt - now;
        long free = limit.nanosPerTurn() * limit.most() - untilFull;
        return turn.granted
                ? Allowance.granted(limit, free / limit.nanosPerTurn(), Duration.ofNanos(untilFull))
                : Allowance.refused(limit, Duration.ofNanos(limit.nanosPerTurn() - free), Duration.ofNanos(untilFull));
    }

    private void sweep(long now) {
        if (!sweeping.tryLock()) {
            return;
        }
        try {
            buckets.values().removeIf(turn -> turn.fullAt <= now);
            if (buckets.size() > MOST_BUCKETS) {
                long median = median();
                buckets.values().removeIf(turn -> turn.fullAt <= median);
            }
            sweepAt = Math.clamp(2L * buckets.size(), FEW_BUCKETS, MOST_BUCKETS);
        } finally {
            sweeping.unlock();
        }
    }

    private long median() {
        long[] fullAt = buckets.values().stream().mapToLong(Turn::fullAt).toArray();
        Arrays.sort(fullAt);
        return fullAt[fullAt.length / 2];
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
