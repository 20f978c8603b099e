package dev.hearth.adapter.mongo.event;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long somebody tries again who lost a race, and how they wait in between. */
final class Attempts {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_STEP = Duration.ofMillis(2);
    private static final int MOST_STEPS = 15;

    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private int lost;

    /** Waits longer the more races were lost, and never the same time as others: those who met must not meet again at once. */
    boolean another() {
        lost++;
        long longest = FIRST_STEP.toNanos() * Math.min(lost, MOST_STEPS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
        return System.nanoTime() - deadline < 0;
    }
}
