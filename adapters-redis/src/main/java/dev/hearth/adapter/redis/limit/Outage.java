package dev.hearth.adapter.redis.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that Redis is away, so that not every caller waits for it in vain, and says so once. Safe from any thread. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final long pause;
    private final LongSupplier nanos;
    private volatile boolean away;
    private long leaveAloneUntil;
    private long count;

    /**
     * Nothing is away yet.
     *
     * @param pause how long to leave Redis alone after a try in vain
     * @param nanos a time that only ever rises
     */
    Outage(Duration pause, LongSupplier nanos) {
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /** While Redis is away, true for one caller after each pause. */
    boolean isWorthATry() {
        return !away || isPauseOver();
    }

    private synchronized boolean isPauseOver() {
        long now = nanos.getAsLong();
        if (away && now - leaveAloneUntil < 0) {
            return false;
        }
        leaveAloneUntil = now + pause;
        return true;
    }

    synchronized void begun(RuntimeException why) {
        leaveAloneUntil = nanos.getAsLong() + pause;
        if (!away) {
            away = true;
            count++;
            LOG.warn("Redis does not answer in time. Until it does, every node limits by itself.", why);
        }
    }

    void ended() {
        if (away) {
            end();
        }
    }

    private synchronized void end() {
        if (away) {
            away = false;
            LOG.info("Redis answers again. The nodes share their limits.");
        }
    }

    /** Outages since the start. */
    synchronized long count() {
        return count;
    }
}
