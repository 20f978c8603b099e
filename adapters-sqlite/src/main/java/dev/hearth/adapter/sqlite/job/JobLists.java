package dev.hearth.adapter.sqlite.job;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of jobs, the newest first, by the statement that has an index for it.
 *
 * @param arguments what the statement takes before the id and the limit
 */
record JobLists(String sql, List<Object> arguments) {
    private static final String BEFORE = "id < ? ORDER BY id DESC LIMIT ?";

    static final String ALL = JobRows.SELECT + "WHERE " + BEFORE;
    static final String OF_STATE = JobRows.SELECT + "WHERE state = ? AND " + BEFORE;
    static final String OF_KIND = JobRows.SELECT + "WHERE kind = ? AND " + BEFORE;
    static final String OF_BOTH = JobRows.SELECT + "WHERE state = ? AND kind = ? AND " + BEFORE;

    static JobLists of(JobFilter filter) {
        Optional<String> kind = filter.kind().map(Object::toString);
        if (filter.state().isPresent()) {
            return kind.map(k -> new JobLists(OF_BOTH, List.of(filter.state(), k)))
                    .orElseGet(() -> new JobLists(OF_STATE, List.of(filter.state())));
        }
        return kind.map(k -> new JobLists(OF_KIND, List.of(k))).orElseGet(() -> new JobLists(ALL, List.of()));
    }

    List<Job> page(Session session, Optional<UUID> before, int limit) {
        Object from = before.<Object>map(id -> id).orElseGet(Session::afterAnyId);
        return session.list(sql, JobRows::job, Columns.of(arguments.toArray(), from, limit));
    }
}
