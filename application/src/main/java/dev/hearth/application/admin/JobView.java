package dev.hearth.application.admin;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A job as administrators see it: without what it is given to work with, which may be somebody's own.
 *
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param attempts how often it was begun
 * @param node who does it now, and {@code leaseEndsAt} when another one may
 * @param lastError why the last attempt failed, absent where none has
 */
public record JobView(
        String id,
        String kind,
        Optional<String> key,
        String state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Optional<String> node,
        Optional<Instant> leaseEndsAt,
        Optional<String> lastError,
        Optional<Instant> endedAt) {
    static JobView of(Job job) {
        return new JobView(
                job.id().toString(),
                job.kind().value(),
                job.key(),
                word(job.state()),
                job.attempts(),
                job.createdAt(),
                job.dueAt(),
                job.lease().map(Lease::owner),
                job.lease().map(Lease::until),
                Optional.of(job.lastError()).filter(error -> !error.isEmpty()),
                job.endedAt());
    }

    private static String word(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
