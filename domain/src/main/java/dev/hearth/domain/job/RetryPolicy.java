package dev.hearth.domain.job;

import java.time.Duration;

/**
 * When a job that went wrong is tried again, and when it is given up. Each pause is twice as long as the one before. A part of it
 * is left to chance, so that what went wrong together, because of one cause, does not come back together.
 *
 * @param mostAttempts 1 or more
 * @param first the pause after the first attempt, at its longest
 * @param longest no pause is longer
 */
public record RetryPolicy(int mostAttempts, Duration first, Duration longest) {
    /** Ten attempts within an hour or so. */
    public static final RetryPolicy USUAL = new RetryPolicy(10, Duration.ofSeconds(10), Duration.ofHours(1));

    /** Doubling more often would be longer than any pause, and than a number can be. */
    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (mostAttempts < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("There is an attempt, and a pause after it.");
        }
    }

    /** Whether a job that was begun so often is not begun again. */
    public boolean isExhausted(int attempts) {
        return attempts >= mostAttempts;
    }

    /**
     * How long to wait: from half of the pause to all of it.
     *
     * @param attempts how often the job was begun, 1 or more
     * @param chance from 0 to 1
     */
    public Duration pause(int attempts, double chance) {
        int doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        long whole = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(Math.round((double) whole * (1 + chance) / 2));
    }
}
