package dev.hearth.domain.shared;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How often a thing may be done: a bucket of turns that starts full and fills up again steadily.
 *
 * @param name the kind of thing, such as {@code login}: up to 40 small letters, digits, dots and hyphens
 * @param most the turns in a full bucket, so also the largest burst; 1 to 1,000,000
 * @param per how long an empty bucket takes to fill up, in whole milliseconds; one second to one day
 */
public record Limit(String name, int most, Duration per) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final int MOST_TURNS = 1_000_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Limit {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A limit is named by small letters, digits, dots and hyphens.");
        }
        if (most < 1 || most > MOST_TURNS) {
            throw new IllegalArgumentException("The limit " + name + " must allow 1 to 1000000 turns.");
        }
        if (per.compareTo(SHORTEST) < 0 || per.compareTo(LONGEST) > 0 || per.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    "The limit " + name + " must be per one second to one day, in whole milliseconds.");
        }
    }

    /** In how many nanoseconds one turn comes back; rounded up, so that never more than {@code most} come back in time. */
    public long nanosPerTurn() {
        return Math.ceilDiv(per.toNanos(), most);
    }
}
