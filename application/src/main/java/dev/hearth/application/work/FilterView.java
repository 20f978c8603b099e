package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.SavedFilter;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A saved filter over tasks, as its maker sees it, or everybody who sees the project it is shared with.
 *
 * @param projectId whose tasks it lists; absent for what is assigned to whoever looks
 * @param shared whether all who see the project see it
 * @param query what {@code GET /api/v1/tasks} is asked, without {@code projectId}
 * @param deletedAt since when it is gone
 * @param revision of the maker, or of the project; rises whenever the filter changes
 */
public record FilterView(
        String id,
        String name,
        Optional<String> projectId,
        boolean shared,
        Map<String, String> query,
        String creatorId,
        Instant createdAt,
        Optional<Instant> deletedAt,
        long revision) {
    public FilterView {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
    }

    public static FilterView of(SavedFilter filter) {
        return new FilterView(
                filter.id().toString(),
                filter.card().name(),
                filter.project().map(ProjectId::toString),
                filter.isShared(),
                filter.card().query(),
                filter.maker().toString(),
                filter.createdAt(),
                filter.deletedAt(),
                filter.revision());
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE.with("name", name).with("query", query.toString());
    }
}
