package dev.hearth.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about, and no longer than needed. */
public final class Eventually {
    /** How long a test waits for what must come; only a failing test waits as long. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private Eventually() {}

    /** Returns as soon as the condition holds; fails with the description when it does not within {@code PATIENCE}. */
    public static void holds(String description, BooleanSupplier condition) {
        holds(description, PATIENCE, condition);
    }

    /** As the other, for what takes its time by design: the patience is to be several times as long. */
    public static void holds(String description, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("never happened: " + description);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
