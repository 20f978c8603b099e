package dev.hearth.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server does again and again by itself. One that fails is logged and tried again the next time. */
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("chores").daemon().factory());

    /** Does it after each pause; the next pause begins when it is done. */
    void every(Duration pause, String name, Runnable chore) {
        var unused = timer.scheduleWithFixedDelay(
                () -> guarded(name, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(String name, Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failed) {
            // Thrown out of here, the timer would never run it again.
            LOG.warn("The server could not {}", name, failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
