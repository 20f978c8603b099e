package dev.hearth.application.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes this node's worker. Whoever adds a job that is due at once rings after the commit, so that nobody waits for the next look;
 * a ring that is missed costs that wait and nothing else. Safe from any thread.
 */
public final class JobBell {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Waits for a ring, however many there were since the last wait, and no longer than that. */
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
