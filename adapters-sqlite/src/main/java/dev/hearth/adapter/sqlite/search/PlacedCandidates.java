package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.work.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tasks or comments that may match: those with the words and authors, and of them those whose entry says that they stand in one of
 * the projects. Only where nothing is said of words and authors are the projects' own lists walked.
 */
record PlacedCandidates(String sql, String match, Set<UUID> projects) implements Hits.Candidates {
    static PlacedCandidates of(TaskQuery query) {
        List<String> parts = parts(query.words().keys(), query.written().by());
        if (parts.isEmpty()) {
            parts.add(Match.any(query.projects().stream().map(TaskQuery::key).toList()));
        }
        return of(Kind.TASKS, parts, query.projects());
    }

    static PlacedCandidates of(CommentQuery query) {
        return of(Kind.MESSAGES, parts(query.keys(), query.written().by()), query.projects());
    }

    private static PlacedCandidates of(Kind<?> kind, List<String> parts, Set<ProjectId> projects) {
        return new PlacedCandidates(
                SqliteSearchIndex.matching(kind),
                String.join(" AND ", parts),
                projects.stream().map(ProjectId::value).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> parts(Set<String> keys, Set<UserId> authors) {
        List<String> parts = new ArrayList<>();
        if (!keys.isEmpty()) {
            parts.add(Match.all(keys));
        }
        if (!authors.isEmpty()) {
            parts.add(Match.any(authors.stream().map(MessageQuery::key).toList()));
        }
        return parts;
    }

    @Override
    public Hits.Look below(Session session, long seq, int most) {
        List<Hits.Entry> found = session.list(sql, SqliteSearchIndex::entry, match, seq, most);
        List<Hits.Entry> worth = found.stream()
                .filter(entry -> entry.place().filter(projects::contains).isPresent())
                .toList();
        return Hits.Look.at(found, worth, most);
    }
}
