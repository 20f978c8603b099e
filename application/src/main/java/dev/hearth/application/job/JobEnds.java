package dev.hearth.application.job;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.job.RetryPolicy;
import dev.hearth.domain.shared.Refusal;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/** Writes down what became of a job: done, to be tried again, or given up. Whoever has lost their lease writes nothing. */
final class JobEnds {
    private static final System.Logger LOG = System.getLogger(JobEnds.class.getName());

    private final Jobs jobs;
    private final JobHandlers handlers;
    private final JobTally tally;
    private final Clock clock;
    private final DoubleSupplier chance;

    JobEnds(Jobs jobs, JobHandlers handlers, JobTally tally, Clock clock, DoubleSupplier chance) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.tally = tally;
        this.clock = clock;
        this.chance = chance;
    }

    void done(Job job, Lease held) {
        Instant now = clock.instant();
        if (changed(job, running -> running.done(held, now))) {
            tally.countDone();
        }
    }

    /** Tries again later, or no more. */
    void wentWrong(Job job, Lease held, Throwable why) {
        RetryPolicy policy = handlers.of(job.kind()).retries();
        if (policy.isExhausted(job.attempts())) {
            LOG.log(Level.ERROR, named(job) + " failed for good", why);
            giveUp(job, held, told(why));
            return;
        }
        LOG.log(Level.WARNING, named(job) + " failed and is tried again", why);
        Instant now = clock.instant();
        Instant next = now.plus(policy.pause(job.attempts(), chance.getAsDouble()));
        if (changed(job, running -> running.again(held, now, next, told(why)))) {
            tally.countRetried();
        }
    }

    /** It has ended whoever began it, or they all were killed: it is not begun once more. */
    void neverEnds(Job job, Lease held) {
        LOG.log(Level.ERROR, named(job) + " never came to an end and is given up");
        giveUp(job, held, "It was begun again and again, and never came to an end.");
    }

    private void giveUp(Job job, Lease held, String error) {
        try {
            handlers.of(job.kind()).gaveUp(job);
        } catch (Refusal.Unavailable later) {
            // Whoever takes it once the lease has ended gives it up too.
            throw later;
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, named(job) + " was given up, and nobody could be told", bug);
        }
        Instant now = clock.instant();
        if (changed(job, running -> running.failed(held, now, error))) {
            tally.countFailed();
        }
    }

    /** A server that stops gives back what it could not finish. */
    void handedBack(Job job, Lease held) {
        Instant now = clock.instant();
        changed(job, running -> running.handedBack(held, now));
    }

    private boolean changed(Job job, UnaryOperator<Job> change) {
        try {
            jobs.change(job.id(), change);
            return true;
        } catch (Refusal.Conflict conflict) {
            return conflict.field().equals("key") ? replaced(job) : lost(job);
        }
    }

    private boolean lost(Job job) {
        tally.countLost();
        LOG.log(Level.WARNING, named(job) + " was no longer this node's when it ended");
        return false;
    }

    /** Asked for anew since it was begun: the new one stands for both. */
    private boolean replaced(Job job) {
        Instant now = clock.instant();
        job.lease().ifPresent(held -> jobs.change(job.id(), running -> running.done(held, now)));
        return false;
    }

    /** What administrators read. Of what went wrong unexpectedly only the kind: its message may hold anything. */
    private static String told(Throwable why) {
        String text = why instanceof Refusal refusal
                ? refusal.text()
                : why.getClass().getSimpleName() + ", see the server's log";
        int length = text.codePointCount(0, text.length());
        return length <= Job.MOST_ERROR ? text : text.substring(0, text.offsetByCodePoints(0, Job.MOST_ERROR));
    }

    private static String named(Job job) {
        return "Job %s (%s, attempt %d)".formatted(job.id(), job.kind(), job.attempts());
    }
}
