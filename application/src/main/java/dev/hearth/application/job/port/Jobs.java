package dev.hearth.application.job.port;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Work that is still to be done, shared by all nodes of a store.
 *
 * <p>A job is added within the same transaction as the change that asks for it, so that there is never one without the other. It
 * is taken by one worker, under a lease. Where the worker dies, or is stopped for so long that the lease ends, another one takes
 * it: <b>a job may be begun more than once, and a handler must bear that</b>. Only whoever has the lease may say what became of
 * it, so that a job is ended once.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Jobs {
    /**
     * Stores a job; part of a surrounding transaction. Where one of the same kind waits under the same key, this one is put in its
     * place: it waits once, as it was asked for last.
     *
     * @return as stored: with the id of the one that waited, where there was one
     */
    Job add(Job job);

    Optional<Job> find(JobId id);

    /**
     * Changes a job: this is how a lease is prolonged, and how a job is ended or given back. Nothing is stored where the change
     * gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored
     * @throws dev.hearth.domain.shared.Refusal.NotFound when there is no such job
     * @throws dev.hearth.domain.shared.Refusal.Conflict when it were to wait under the key of another that waits
     */
    Job change(JobId id, UnaryOperator<Job> change);

    /**
     * Takes jobs that may be taken, those first that could be for the longest time. Of workers that ask at once, on whichever
     * nodes, one gets each job, and the others less than there is.
     *
     * @param kinds those that the worker knows how to do
     * @param most 1 or more
     * @return as begun
     */
    List<Job> take(Lease lease, Set<JobKind> kinds, Instant now, int most);

    /**
     * Removes the job that waits under a key; part of a surrounding transaction. One that was begun goes on.
     *
     * @return false when none waits
     */
    boolean cancel(JobKind kind, String key);

    /**
     * Jobs of every state, the newest first.
     *
     * @param before the id of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Job> list(JobFilter filter, Optional<JobId> before, int limit);

    /** Removes the jobs that ended in a state before a time, or at it. */
    void sweep(JobState state, Instant endedBefore);
}
