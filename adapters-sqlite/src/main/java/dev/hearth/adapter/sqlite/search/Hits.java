package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The hits of one query, newest first. Candidates are taken in small portions, each of two statements, and looked at: nearly all
 * of them are hits.
 *
 * @param candidates how they are found, taking the bounds and how many
 */
record Hits<T>(SqliteDatabase database, Kind<T> kind, Candidates candidates, Predicate<T> matches) {
    /** How many candidates a call looks at; where they are no hits, the caller is told to go on. */
    static final int MOST_LOOKED_AT = 4_000;

    private static final int LARGEST_PORTION = 500;

    /** What may match, as a statement finds it. */
    interface Candidates {
        /** The newest below a number, newest first. */
        List<Entry> below(Session session, long seq, int most);
    }

    /** A record's number and id. */
    record Entry(long seq, UUID id) {}

    private record Hit<T>(long seq, T found) {}

    Page<T> page(Optional<String> after, int limit) {
        long below = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
        int portion = Math.min(limit + 1, LARGEST_PORTION);
        int looked = 0;
        List<Hit<T>> hits = new ArrayList<>();
        while (hits.size() <= limit && looked < MOST_LOOKED_AT) {
            List<Entry> entries = look(below, portion, hits);
            if (entries.size() < portion) {
                return cut(hits, limit, Optional.empty());
            }
            below = entries.getLast().seq();
            looked += entries.size();
            portion = LARGEST_PORTION;
        }
        return cut(hits, limit, Optional.of(String.valueOf(below)));
    }

    private List<Entry> look(long below, int portion, List<Hit<T>> hits) {
        return database.read(session -> {
            List<Entry> entries = candidates.below(session, below, portion);
            Map<UUID, T> records =
                    kind.read(session, entries.stream().map(Entry::id).toList());
            entries.forEach(entry -> Optional.ofNullable(records.get(entry.id()))
                    .filter(matches)
                    .ifPresent(found -> hits.add(new Hit<>(entry.seq(), found))));
            return entries;
        });
    }

    private static <T> Page<T> cut(List<Hit<T>> hits, int limit, Optional<String> goOn) {
        if (hits.size() <= limit) {
            return new Page<>(hits.stream().map(Hit::found).toList(), goOn);
        }
        return Page.cut(hits.subList(0, limit + 1), limit, hit -> String.valueOf(hit.seq()))
                .map(Hit::found);
    }
}
