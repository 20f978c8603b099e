package dev.hearth.testkit;

import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.JobHandler;
import dev.hearth.application.job.JobHandlers;
import dev.hearth.application.job.JobPace;
import dev.hearth.application.job.JobTally;
import dev.hearth.application.job.JobWorker;
import dev.hearth.application.job.RunDueJobs;
import dev.hearth.application.job.RunningJobs;
import dev.hearth.application.job.SweepJobs;
import dev.hearth.application.shared.port.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The background work of one node. Nothing begins by itself: a test looks for what is due when it wants to, or starts a worker. */
public final class TestJobs implements AutoCloseable {
    /** A look comes so late that only the bell can be what woke a worker. */
    public static final JobPace PACE =
            new JobPace("a node", Duration.ofMinutes(20), Duration.ofHours(1), 4, Duration.ofSeconds(5));

    private final Stores stores;
    private final JobHandlers handlers;
    private final JobPace pace;
    private final Clock clock;
    private final JobBell bell;
    private final JobTally tally = new JobTally();
    private final RunningJobs running;
    private final RunDueJobs runDue;

    public TestJobs(Stores stores, List<? extends JobHandler> handlers, JobPace pace, IdSource ids, Clock clock) {
        this(stores, handlers, pace, new JobBell(), ids, clock);
    }

    TestJobs(
            Stores stores, List<? extends JobHandler> handlers, JobPace pace, JobBell bell, IdSource ids, Clock clock) {
        this.bell = bell;
        this.stores = stores;
        this.handlers = new JobHandlers(handlers);
        this.pace = pace;
        this.clock = clock;
        this.running = new RunningJobs(stores.jobs(), this.handlers, tally, bell, pace, clock, () -> 1);
        this.runDue = new RunDueJobs(stores.jobs(), this.handlers, running, pace, ids, clock);
    }

    public RunDueJobs runDue() {
        return runDue;
    }

    /** Begins what is due, and waits until it has ended. */
    public void runAll() {
        do {
            awaitIdle();
        } while (runDue.run() > 0);
    }

    private void awaitIdle() {
        Eventually.holds("all jobs under way have ended", () -> running.count() == 0);
    }

    public SweepJobs sweep() {
        return new SweepJobs(stores.jobs(), clock);
    }

    /** A worker that must be closed, instead of this. */
    public JobWorker worker() {
        return JobWorker.started(runDue, running, bell, pace);
    }

    public RunningJobs running() {
        return running;
    }

    public JobHandlers handlers() {
        return handlers;
    }

    public JobBell bell() {
        return bell;
    }

    public JobTally tally() {
        return tally;
    }

    @Override
    public void close() {
        running.close();
    }
}
