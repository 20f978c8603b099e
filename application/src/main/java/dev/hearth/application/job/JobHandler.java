package dev.hearth.application.job;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.RetryPolicy;

/**
 * Does the jobs of one kind, on any node.
 *
 * <p><b>A job may be done again</b>: the process may be killed when the work is done and that is not yet stored, and a node that
 * was frozen may come back beside the one that took over. So doing it twice must be as good as doing it once. Mostly that means to
 * look first whether there is still anything to do, and to give what is made a name that follows from the job, such as a
 * message's client id.
 *
 * <p>A kind that comes again and again adds its next job, under the same key, as the last thing it does.
 */
public interface JobHandler {
    /** Which jobs; no other handler has it. */
    JobKind kind();

    /** How often, and when, a job is tried again. */
    default RetryPolicy retries() {
        return RetryPolicy.USUAL;
    }

    /**
     * How many of its jobs a node does at a time. Where a job waits for somebody else's machine, few: whatever is slow there must not hold
     * up all other background work.
     */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /**
     * Whether a job that has not ended when the server stops is given back, for others to begin at once as if it had not been begun. Where it
     * must not be done twice the attempt counts: it is taken again once its lease has ended, as after a crash.
     */
    default boolean isGivenBack() {
        return true;
    }

    /**
     * Does a job. It is done when this returns; whatever this throws, the job is tried again until its attempts are used up. What
     * trying again cannot mend should not be thrown. Runs on a virtual thread, which is interrupted when the server stops or the
     * lease is lost.
     */
    void handle(Job job);

    /** Hears that a job is given up, and tells whoever waits for it. Like the job itself, perhaps more than once. */
    default void gaveUp(Job job) {}
}
