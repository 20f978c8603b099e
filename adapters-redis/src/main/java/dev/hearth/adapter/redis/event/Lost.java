package dev.hearth.adapter.redis.event;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts notices that were given up, and says so in the log now and then: a busy node would fill a disk during an outage. */
final class Lost {
    private static final Logger LOG = LoggerFactory.getLogger(Lost.class);
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final LongAdder count = new LongAdder();
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    void one(String why) {
        count.increment();
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET)) {
            LOG.warn(
                    "Events do not pass between nodes: {}. Lost so far: {}. Changes are stored; other nodes hear late.",
                    why,
                    count.sum());
        }
    }

    long count() {
        return count.sum();
    }
}
