package dev.hearth.journey.process;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Chance that can be had again: the seed is printed, and {@code -Dhearth.seed} gives it back. */
public final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    public static Dice printed(String test) {
        long seed = Long.getLong("hearth.seed", System.nanoTime());
        System.out.printf("%s: -Dhearth.seed=%d%n", test, seed);
        return new Dice(seed);
    }

    public Random random() {
        return random;
    }

    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Lets up to three milliseconds pass, so that what comes next meets the server anywhere in its work. */
    void dawdle() {
        LockSupport.parkNanos(random.nextInt(3_000_000));
    }
}
