package dev.hearth.adapter.sqlite.job;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Jobs, each one row of {@code jobs}. There is one writer: whatever is read within a write nobody else changes meanwhile. */
public final class SqliteJobs implements Jobs {
    static final String BY_ID = JobRows.SELECT + "WHERE id = ?";
    static final String WAITING = JobRows.SELECT + "WHERE kind = ? AND key = ? AND state = 'WAITING'";

    /** The plus keeps the kind from leading: all jobs of a kind, also those that have ended, are many more than what may be taken. */
    static final String TAKEABLE = JobRows.SELECT
            + "WHERE next_at <= ? AND +kind IN (SELECT value FROM json_each(?)) ORDER BY next_at LIMIT ?";

    static final String CANCEL = "DELETE FROM jobs WHERE kind = ? AND key = ? AND state = 'WAITING'";
    static final String SWEEP = "DELETE FROM jobs WHERE state = ? AND ended_at <= ?";

    private final SqliteDatabase database;

    public SqliteJobs(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Job add(Job job) {
        return database.write(session -> JobRows.put(
                session,
                job.key()
                        .flatMap(key -> waiting(session, job.kind(), key))
                        .map(job::insteadOf)
                        .orElse(job)));
    }

    private static Optional<Job> waiting(Session session, JobKind kind, String key) {
        return session.find(WAITING, JobRows::job, kind.value(), key);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Job> find(Session session, JobId id) {
        return session.find(BY_ID, JobRows::job, id.value());
    }

    @Override
    public Job change(JobId id, UnaryOperator<Job> change) {
        return database.write(session -> {
            Job before = find(session, id).orElseThrow(() -> new Refusal.NotFound("job"));
            Job after = change.apply(before);
            mustHaveTheKeyAlone(session, after);
            return after.equals(before) ? before : JobRows.put(session, after);
        });
    }

    private static void mustHaveTheKeyAlone(Session session, Job job) {
        boolean waits = job.state() == JobState.WAITING;
        Optional<Job> other = job.key().filter(key -> waits).flatMap(key -> waiting(session, job.kind(), key));
        if (other.filter(found -> !found.id().equals(job.id())).isPresent()) {
            throw new Refusal.Conflict("key", "Another job of this kind waits under this key.");
        }
    }

    /** Nobody waits for the writer to find that there is nothing to do. */
    @Override
    public List<Job> take(Lease lease, Set<JobKind> kinds, Instant now, int most) {
        String known = TextList.of(kinds);
        if (database.read(session -> session.list(TAKEABLE, JobRows::job, now, known, 1))
                .isEmpty()) {
            return List.of();
        }
        return database.write(session -> session.list(TAKEABLE, JobRows::job, now, known, most).stream()
                .map(job -> JobRows.put(session, job.taken(lease)))
                .toList());
    }

    @Override
    public boolean cancel(JobKind kind, String key) {
        return database.write(session -> session.change(CANCEL, kind.value(), key) == 1);
    }

    @Override
    public Page<Job> list(JobFilter filter, Optional<JobId> before, int limit) {
        List<Job> found =
                database.read(session -> JobLists.of(filter).page(session, before.map(JobId::value), limit + 1));
        return Page.cut(found, limit, job -> job.id().toString());
    }

    @Override
    public void sweep(JobState state, Instant endedBefore) {
        database.change(session -> session.change(SWEEP, state, endedBefore));
    }
}
