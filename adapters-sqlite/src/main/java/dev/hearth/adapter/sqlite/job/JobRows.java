package dev.hearth.adapter.sqlite.job;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import java.sql.SQLException;
import java.util.Optional;

/** Jobs as rows. */
final class JobRows {
    static final String SELECT = """
        SELECT id, kind, key, payload, created_at, due_at, state, attempts, lease_id, lease_owner, next_at, last_error, ended_at,
            version
        FROM jobs
        """;

    static final String PUT = """
        REPLACE INTO jobs (id, kind, key, payload, created_at, due_at, state, attempts, lease_id, lease_owner, next_at,
            last_error, ended_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private JobRows() {}

    static Job put(Session session, Job job) {
        session.change(
                PUT,
                job.id().value(),
                job.kind().value(),
                job.key(),
                job.payload(),
                job.createdAt(),
                job.dueAt(),
                job.state(),
                job.attempts(),
                job.lease().map(Lease::id),
                job.lease().map(Lease::owner),
                job.takeableAt(),
                job.lastError(),
                job.endedAt(),
                job.version());
        return job;
    }

    static Job job(Row row) throws SQLException {
        return new Job(
                new JobId(row.id(1)),
                new JobKind(row.text(2)),
                row.maybeText(3),
                row.text(4),
                row.instant(5),
                row.instant(6),
                row.word(7, JobState.class),
                Math.toIntExact(row.number(8)),
                lease(row),
                row.text(12),
                row.maybeInstant(13),
                row.number(14));
    }

    /** It ends at the time from which the job may be taken. */
    private static Optional<Lease> lease(Row row) throws SQLException {
        if (row.maybeId(9).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Lease(row.id(9), row.text(10), row.instant(11)));
    }
}
