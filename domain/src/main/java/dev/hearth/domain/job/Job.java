package dev.hearth.domain.job;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to be done later, or by somebody else: kept until it is done, and done by one worker at a time.
 *
 * @param key what it is about; of the waiting jobs of a kind only one has it
 * @param payload what the handler of its kind needs to know, mostly an id; empty once it is done
 * @param dueAt not before
 * @param attempts how often it was begun
 * @param lease of whoever does it now
 * @param lastError why the last attempt failed, empty where none has; for administrators
 * @param endedAt since when it is done or given up
 * @param version counts its changes
 */
public record Job(
        JobId id,
        JobKind kind,
        Optional<String> key,
        String payload,
        Instant createdAt,
        Instant dueAt,
        JobState state,
        int attempts,
        Optional<Lease> lease,
        String lastError,
        Optional<Instant> endedAt,
        long version) {
    public static final int MOST_KEY = 200;
    public static final int MOST_PAYLOAD = 4_000;
    public static final int MOST_ERROR = 500;

    public Job {
        key.ifPresent(text -> Text.bounded("key", text, 1, MOST_KEY));
        Text.bounded("payload", payload, 0, MOST_PAYLOAD);
        Text.bounded("lastError", lastError, 0, MOST_ERROR);
    }

    /** A job that is about to be stored. */
    public static Job asked(JobId id, JobKind kind, Optional<String> key, String payload, Instant dueAt, Instant now) {
        return new Job(
                id, kind, key, payload, now, dueAt, JobState.WAITING, 0, Optional.empty(), "", Optional.empty(), 1);
    }

    /** This job, asked for anew before it was begun: the id stays. */
    public Job insteadOf(Job waiting) {
        return new Job(
                waiting.id,
                kind,
                key,
                payload,
                createdAt,
                dueAt,
                state,
                attempts,
                lease,
                lastError,
                endedAt,
                waiting.version + 1);
    }

    /** From when on it may be taken; never, once it has ended. */
    public Optional<Instant> takeableAt() {
        return switch (state) {
            case WAITING -> Optional.of(dueAt);
            case RUNNING -> lease.map(Lease::until);
            case DONE, FAILED -> Optional.empty();
        };
    }

    public boolean isTakeable(Instant now) {
        return takeableAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Begun by whoever has the lease. */
    public Job taken(Lease by) {
        return with(JobState.RUNNING, dueAt, attempts + 1, Optional.of(by), lastError, Optional.empty());
    }

    /** Kept by whoever does it. */
    public Job prolonged(Lease held, Instant now, Instant until) {
        mustBeHeld(held, now);
        return with(state, dueAt, attempts, Optional.of(held.prolonged(until)), lastError, endedAt);
    }

    public Job done(Lease held, Instant now) {
        mustBeHeld(held, now);
        return with(JobState.DONE, dueAt, attempts, Optional.empty(), lastError, Optional.of(now));
    }

    /** Went wrong, and is tried again. */
    public Job again(Lease held, Instant now, Instant next, String error) {
        mustBeHeld(held, now);
        return with(JobState.WAITING, next, attempts, Optional.empty(), error, Optional.empty());
    }

    /** Went wrong for good. */
    public Job failed(Lease held, Instant now, String error) {
        mustBeHeld(held, now);
        return with(JobState.FAILED, dueAt, attempts, Optional.empty(), error, Optional.of(now));
    }

    /** Given back by whoever could not finish it, as if it had not been begun. */
    public Job handedBack(Lease held, Instant now) {
        mustBeHeld(held, now);
        return with(JobState.WAITING, now, attempts - 1, Optional.empty(), lastError, Optional.empty());
    }

    /** Asked for by an administrator: at once, with all attempts before it. */
    public Job retried(Instant now) {
        if (state != JobState.FAILED && state != JobState.WAITING) {
            throw new Refusal.Conflict("state", "Only a job that waits or has failed can be tried now.");
        }
        return with(JobState.WAITING, now, 0, Optional.empty(), lastError, Optional.empty());
    }

    /** Given up by an administrator before anybody has begun it; the same when it was given up already. */
    public Job cancelled(Instant now, String reason) {
        if (state == JobState.FAILED) {
            return this;
        }
        if (state != JobState.WAITING) {
            throw new Refusal.Conflict("state", "Only a job that waits can be cancelled.");
        }
        return with(JobState.FAILED, dueAt, attempts, Optional.empty(), reason, Optional.of(now));
    }

    /**
     * Refuses whoever has the job no more. Also where nobody else has taken it yet: whether they have is known only once it is
     * stored, and by then it would be too late to say no.
     */
    private void mustBeHeld(Lease held, Instant now) {
        boolean theirs = state == JobState.RUNNING
                && lease.filter(l -> l.id().equals(held.id()) && l.holds(now)).isPresent();
        if (!theirs) {
            throw new Refusal.Conflict("lease", "The lease of this job has ended.");
        }
    }

    private Job with(JobState next, Instant due, int begun, Optional<Lease> by, String error, Optional<Instant> ended) {
        // It may be about a person, and nobody asks for it any more.
        String known = next == JobState.DONE ? "" : payload;
        return new Job(id, kind, key, known, createdAt, due, next, begun, by, error, ended, version + 1);
    }
}
