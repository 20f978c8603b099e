package dev.hearth.domain.shared;

import java.time.Duration;
import java.util.Comparator;

/**
 * What came of asking for a turn.
 *
 * @param granted whether the turn was given
 * @param limit the turns in a full bucket
 * @param remaining the turns left now, 0 to {@code limit}
 * @param retryAfter how long until a turn will be left; zero exactly where this one was granted
 * @param untilFull how long until the bucket is full again, if nobody takes another turn
 */
public record Allowance(boolean granted, int limit, int remaining, Duration retryAfter, Duration untilFull) {
    /** Whoever is granted a turn waits for nothing, so refusals come first. */
    private static final Comparator<Allowance> TIGHTER_FIRST = Comparator.comparing(
                    Allowance::retryAfter, Comparator.reverseOrder())
            .thenComparingInt(Allowance::remaining);

    public Allowance {
        if (remaining < 0 || remaining > limit || untilFull.isNegative()) {
            throw new IllegalArgumentException("A bucket holds none to all of its turns.");
        }
        if (retryAfter.isNegative() || granted != retryAfter.isZero()) {
            throw new IllegalArgumentException("Who is refused has to wait, and nobody else.");
        }
    }

    public static Allowance granted(Limit limit, long remaining, Duration untilFull) {
        return new Allowance(true, limit.most(), Math.toIntExact(remaining), Duration.ZERO, untilFull);
    }

    public static Allowance refused(Limit limit, Duration retryAfter, Duration untilFull) {
        return new Allowance(false, limit.most(), 0, retryAfter, untilFull);
    }

    /** Refuses where the turn was not granted, and says in whole seconds, rounded up, when one will be left. */
    public void mustBeGranted() {
        if (!granted) {
            long seconds = Math.ceilDiv(retryAfter.toMillis(), 1000L);
            throw new Refusal.LimitReached(
                    "Too many requests. Try again in %d seconds.".formatted(seconds), retryAfter);
        }
    }

    /** The one of the two that lets its owner do less: a refusal, the longer wait, or the fewer turns left. */
    public Allowance tighter(Allowance other) {
        return TIGHTER_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
