package dev.hearth.testkit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads bring about, and no longer than needed. */
public final class Eventually {
    /** How long a test waits for what must come; only a failing test waits as long. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    /** A machine that stands still in a pause between two looks brings nothing about meanwhile: no more of that counts as waiting. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private Eventually() {}

    /** Returns as soon as the condition holds; fails with the description when it does not within {@code PATIENCE}. */
    public static void holds(String description, BooleanSupplier condition) {
        holds(description, PATIENCE, condition);
    }

    /** As the other, for what takes its time by design: the patience is to be several times as long. */
    public static void holds(String description, Duration patience, BooleanSupplier condition) {
        holds(() -> description, patience, condition);
    }

    /** As the first, with a description of how far it came instead. */
    public static void holds(Supplier<String> description, BooleanSupplier condition) {
        holds(description, PATIENCE, condition);
    }

    /** Returns as soon as the latch is open; fails when it is not within {@code PATIENCE}. */
    public static void opens(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("never opened: " + latch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void holds(Supplier<String> description, Duration patience, BooleanSupplier condition) {
        long left = patience.toNanos();
        long looks = 1;
        for (long begun = System.nanoTime(); !condition.getAsBoolean(); looks++) {
            if (left <= 0) {
                throw new AssertionError("never happened, in " + looks + " looks: " + description.get());
            }
            long looked = System.nanoTime();
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            long now = System.nanoTime();
            left -= looked - begun + Math.min(now - looked, LONGEST_PAUSE.toNanos());
            begun = now;
        }
    }
}
