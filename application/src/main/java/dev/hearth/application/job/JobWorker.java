package dev.hearth.application.job;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Looks for jobs until it is closed: when the bell rings, and every now and then, since other nodes' jobs, and those that come due
 * later, ring no bell here. Whatever a look throws, there is another one.
 */
public final class JobWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JobWorker.class.getName());
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final RunDueJobs runDue;
    private final RunningJobs running;
    private final JobBell bell;
    private final JobPace pace;
    private final Thread looking;
    private volatile boolean stopping;

    private JobWorker(RunDueJobs runDue, RunningJobs running, JobBell bell, JobPace pace) {
        this.runDue = runDue;
        this.running = running;
        this.bell = bell;
        this.pace = pace;
        this.looking = Thread.ofVirtual().name("jobs").unstarted(this::look);
    }

    /** Begins to look at once: there may be what a node that died has left. */
    public static JobWorker started(RunDueJobs runDue, RunningJobs running, JobBell bell, JobPace pace) {
        JobWorker worker = new JobWorker(runDue, running, bell, pace);
        worker.looking.start();
        return worker;
    }

    private void look() {
        try {
            while (!stopping) {
                takeAll();
                bell.await(pace.poll());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAll() {
        try {
            int begun = runDue.run();
            while (begun > 0 && !stopping) {
                begun = runDue.run();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The server could not look for jobs", failed);
        }
    }

    /** Takes nothing more, and ends or gives back what it has taken. Closing twice is harmless. */
    @Override
    public void close() {
        stopping = true;
        bell.ring();
        try {
            looking.join(LAST_LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running.close();
    }
}
