package dev.hearth.journey.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waits that are longer than usual: a server may just be starting, on a busy machine. */
final class Patience {
    static final Duration LONGEST = Duration.ofSeconds(90);

    private Patience() {}

    /** Waits until it holds; says whether it did. */
    static boolean until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause(20);
        }
        return true;
    }

    /** Lets some time pass, because people and weather do not act all the time. */
    static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
