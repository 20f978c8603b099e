package dev.hearth.adapter.mongo.event;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets the threads of one node that change the same record go one after the other, so that a hundred who react at once do not
 * undo each other's work. A courtesy only: writers of other nodes know nothing of it, and who has waited long enough goes on.
 */
final class Turns {
    private static final int PLACES = 256;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final ReentrantLock[] places =
            IntStream.range(0, PLACES).mapToObj(n -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** @param record names the record by its {@code hashCode}; strangers that share a place wait for each other, seldom */
    <T> T within(Object record, Supplier<T> work) {
        ReentrantLock place = places[Math.floorMod(record.hashCode(), PLACES)];
        boolean mine = waited(place);
        try {
            return work.get();
        } finally {
            if (mine) {
                place.unlock();
            }
        }
    }

    private static boolean waited(ReentrantLock place) {
        try {
            return place.tryLock(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
