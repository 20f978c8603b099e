package dev.hearth.application.job;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Refusal;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The jobs that this node is doing, each on a virtual thread, and their leases. Safe from any thread. */
public final class RunningJobs implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningJobs.class.getName());

    /** For those who hear that they are to stop. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final JobHandlers handlers;
    private final JobEnds ends;
    private final JobBell bell;
    private final JobPace pace;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<JobId, Run> runs = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param chance from 0 to 1, another at each call
     */
    public RunningJobs(
            Jobs jobs,
            JobHandlers handlers,
            JobTally tally,
            JobBell bell,
            JobPace pace,
            Clock clock,
            DoubleSupplier chance) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.ends = new JobEnds(jobs, handlers, tally, clock, chance);
        this.bell = bell;
        this.pace = pace;
        this.clock = clock;
    }

    private static final class Run {
        private final Job job;
        private volatile Lease lease;
        private volatile @Nullable Future<?> work;

        private Run(Job job, Lease lease) {
            this.job = job;
            this.lease = lease;
        }

        private void interrupt() {
            Future<?> running = work;
            if (running != null) {
                running.cancel(true);
            }
        }
    }

    /** How many there are now. */
    public int count() {
        return runs.size();
    }

    /** How many of a kind there are now. */
    int count(JobKind kind) {
        return Math.toIntExact(runs.values().stream()
                .filter(run -> run.job.kind().equals(kind))
                .count());
    }

    /** How many more it may begin. */
    int free() {
        return pace.most() - runs.size();
    }

    void begin(Job job, Lease lease) {
        Run run = new Run(job, lease);
        runs.put(job.id(), run);
        run.work = threads.submit(() -> work(run));
    }

    private void work(Run run) {
        try {
            attempt(run);
        } catch (RuntimeException unwritten) {
            // It is taken again once its lease has ended.
            LOG.log(Level.WARNING, "What became of job " + run.job.id() + " could not be stored", unwritten);
        } finally {
            boolean full = free() <= 0 || count(run.job.kind()) >= handlers.most(run.job.kind());
            runs.remove(run.job.id(), run);
            if (full) {
                bell.ring();
            }
        }
    }

    private void attempt(Run run) {
        JobHandler handler = handlers.of(run.job.kind());
        if (run.job.attempts() > handler.retries().mostAttempts()) {
            ends.neverEnds(run.job, run.lease);
            return;
        }
        try {
            handler.handle(run.job);
        } catch (Throwable wrong) {
            // Anything at all: whatever a job does must not take others with it.
            ends.wentWrong(run.job, run.lease, wrong);
            return;
        }
        ends.done(run.job, run.lease);
    }

    /** Prolongs the leases that need it, and stops what has lost its lease. */
    void prolong() {
        Instant now = clock.instant();
        runs.values().stream()
                .filter(run -> run.lease.until().isBefore(now.plus(pace.mostLeft())))
                .forEach(run -> prolong(run, now));
    }

    private void prolong(Run run, Instant now) {
        Instant until = now.plus(pace.lease());
        try {
            jobs.change(run.job.id(), job -> job.prolonged(run.lease, now, until));
            run.lease = run.lease.prolonged(until);
        } catch (Refusal.Conflict | Refusal.NotFound lost) {
            run.interrupt();
        } catch (Refusal.Unavailable notNow) {
            LOG.log(Level.WARNING, "The lease of job " + run.job.id() + " could not be prolonged", notNow);
        }
    }

    /**
     * Lets what is under way end within the grace time, and gives the rest back, for other nodes to begin at once; but for what must not be
     * begun again.
     */
    @Override
    public void close() {
        threads.shutdown();
        if (!ended(pace.grace())) {
            runs.values().stream()
                    .filter(run -> handlers.of(run.job.kind()).isGivenBack())
                    .forEach(this::handBack);
            threads.shutdownNow();
            ended(LAST_WORDS);
        }
    }

    private void handBack(Run run) {
        try {
            ends.handedBack(run.job, run.lease);
        } catch (RuntimeException unwritten) {
            LOG.log(Level.WARNING, "Job " + run.job.id() + " could not be given back", unwritten);
        }
    }

    private boolean ended(Duration patience) {
        try {
            return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
