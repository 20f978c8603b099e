package dev.hearth.adapter.external.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only so many through at once, first come, first served. Hashing is pure computing: more at once than cores would make
 * each of them slower and take the cores from everybody else.
 */
final class Turnstile {
    private final Semaphore places;

    Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Waits for a place; an interrupt is kept for the caller, since the work itself is short and cannot stop half-way. */
    <T> T pass(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
