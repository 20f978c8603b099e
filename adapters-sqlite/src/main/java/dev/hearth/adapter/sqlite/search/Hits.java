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
 * of those that are read are hits.
 *
 * @param candidates how they are found, taking the bounds and how many
 */
record Hits<T>(SqliteDatabase database, Kind<T> kind, Candidates candidates, Predicate<T> matches) {
    /** How many candidates a call looks at; where they are no hits, the caller is told to go on. */
    static final int MOST_LOOKED_AT = 4_000;

    private static final int LARGEST_PORTION = 500;
    private static final int GROWTH = 10;

    /** What may match, as a statement finds it. */
    @FunctionalInterface
    interface Candidates {
        /** The newest below a number, newest first. */
        Look below(Session session, long seq, int most);
    }

    /** A record's number and id, and the channel or project it stands in. */
    record Entry(long seq, UUID id, Optional<UUID> place) {}

    /**
     * A portion of candidates.
     *
     * @param worth those that are worth reading
     * @param seq where to go on from
     * @param looked at how many
     * @param end whether there are no more
     */
    record Look(List<Entry> worth, long seq, int looked, boolean end) {
        static Look at(List<Entry> found, List<Entry> worth, int most) {
            return new Look(worth, found.isEmpty() ? 0 : found.getLast().seq(), found.size(), found.size() < most);
        }
    }

    private record Hit<T>(long seq, T found) {}

    Page<T> page(Optional<String> after, int limit) {
        long below = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
        int portion = Math.min(limit + 1, LARGEST_PORTION);
        int looked = 0;
        List<Hit<T>> hits = new ArrayList<>();
        while (hits.size() <= limit && looked < MOST_LOOKED_AT) {
            Look look = look(below, portion, hits);
            if (look.end()) {
                return cut(hits, limit, Optional.empty());
            }
            below = look.seq();
            looked += look.looked();
            portion = next(portion, looked, hits.size(), limit + 1 - hits.size());
        }
        return cut(hits, limit, Optional.of(String.valueOf(below)));
    }

    /**
     * How many to look at next: where some were hits, twice as many as should hold what is missing, for each that is read costs; where
     * none was, ever more.
     */
    private static int next(int portion, int looked, int found, int missing) {
        int most = Math.min(GROWTH * portion, LARGEST_PORTION);
        return found == 0 ? most : Math.clamp(2L * missing * looked / found, 1, most);
    }

    private Look look(long below, int portion, List<Hit<T>> hits) {
        return database.read(session -> {
            Look look = candidates.below(session, below, portion);
            if (!look.worth().isEmpty()) {
                read(session, look.worth(), hits);
            }
            return look;
        });
    }

    private void read(Session session, List<Entry> entries, List<Hit<T>> hits) {
        Map<UUID, T> records =
                kind.read(session, entries.stream().map(Entry::id).toList());
        entries.forEach(entry -> Optional.ofNullable(records.get(entry.id()))
                .filter(matches)
                .ifPresent(found -> hits.add(new Hit<>(entry.seq(), found))));
    }

    private static <T> Page<T> cut(List<Hit<T>> hits, int limit, Optional<String> goOn) {
        if (hits.size() <= limit) {
            return new Page<>(hits.stream().map(Hit::found).toList(), goOn);
        }
        return Page.cut(hits.subList(0, limit + 1), limit, hit -> String.valueOf(hit.seq()))
                .map(Hit::found);
    }
}
