package dev.hearth.adapter.redis.limit;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets callers of the same bucket through one by one. A flood on one bucket would otherwise race against itself for every swap, and
 * look like an outage.
 */
final class Turnstiles {
    private static final int MANY = 256;

    private final List<ReentrantLock> locks =
            IntStream.range(0, MANY).mapToObj(i -> new ReentrantLock()).toList();

    <T> T oneByOne(String bucket, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod(bucket.hashCode(), MANY));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
