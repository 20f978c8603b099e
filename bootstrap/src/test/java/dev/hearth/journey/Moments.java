package dev.hearth.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** Moments of the real clock, for what a server does at a minute. */
public final class Moments {
    private Moments() {}

    /**
     * The first full minute that is far enough away; when a task is due is said to the minute.
     *
     * @param secondsAhead it is further away than this
     */
    public static Instant nextMinute(int secondsAhead) {
        return Instant.now()
                .plusSeconds(secondsAhead)
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES);
    }

    /** Returns once the moment has come. */
    public static void await(Instant moment) {
        while (Instant.now().isBefore(moment)) {
            LockSupport.parkUntil(moment.toEpochMilli());
        }
    }
}
