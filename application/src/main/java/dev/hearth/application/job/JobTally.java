package dev.hearth.application.job;

import java.util.concurrent.atomic.LongAdder;

/** How many jobs came to which end on this node since it started. Safe from any thread. */
public final class JobTally {
    private final LongAdder done = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder lost = new LongAdder();

    void countDone() {
        done.increment();
    }

    void countRetried() {
        retried.increment();
    }

    void countFailed() {
        failed.increment();
    }

    void countLost() {
        lost.increment();
    }

    public long done() {
        return done.sum();
    }

    /** Attempts that went wrong and are followed by another one. */
    public long retried() {
        return retried.sum();
    }

    /** Jobs that were given up. */
    public long failed() {
        return failed.sum();
    }

    /** Jobs whose lease had ended before they did, so that another worker does them too. */
    public long lost() {
        return lost.sum();
    }
}
