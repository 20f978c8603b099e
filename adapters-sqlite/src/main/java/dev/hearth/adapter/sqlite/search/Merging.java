package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Merges the parts of a full-text table, in small steps. Filing leaves many parts, and every word of a query is looked up in each of
 * them: with one the same searches took a fourth to a tenth of the time, and nine of them made looking for a phrase take three times
 * as long as one. To merge all costs as much as there is, so it is done when what is new has become a quarter of the largest part:
 * each message is merged about five times then, however many there are. Meanwhile parts of about the same size are merged two by two,
 * so that with a million messages there are four or five of them, and hardly ever ten. Safe from any thread.
 */
final class Merging {
    /**
     * Of the index's pages of a kilobyte; others wait for the writer as long as one step takes, two or three milliseconds and
     * more where a word has a long list.
     */
    private static final long PAGES = 50;

    private static final int QUARTER = 4;

    /** Not worth the trouble. */
    private static final long FEW_PAGES = 32;

    private static final String CHANGES = "SELECT total_changes()";

    private final SqliteDatabase database;
    private final String begin;
    private final String goOn;
    private final String parts;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean merging;
    /** The parts as they were when there was nothing to do: nothing is written to find that out again. */
    private List<Long> settled = List.of();

    Merging(SqliteDatabase database, String table) {
        this.database = database;
        this.begin = step(table, -PAGES);
        this.goOn = step(table, PAGES);
        this.parts = parts(table);
    }

    /** How many pages each part has, the largest first: two look-ups for each, however many pages there are. */
    static String parts(String table) {
        return """
                WITH RECURSIVE part (id) AS (
                  SELECT min(segid) FROM %1$s_idx
                  UNION ALL
                  SELECT (SELECT min(segid) FROM %1$s_idx WHERE segid > part.id) FROM part WHERE part.id IS NOT NULL)
                SELECT (SELECT pgno / 2 FROM %1$s_idx WHERE segid = part.id ORDER BY term DESC LIMIT 1)
                FROM part WHERE id IS NOT NULL ORDER BY 1 DESC
                """.formatted(table);
    }

    private static String step(String table, long pages) {
        return "INSERT INTO %1$s (%1$s, rank) VALUES ('merge', %2$d)".formatted(table, pages);
    }

    /** Does one step where there is something to merge and nobody else does, and tells whether there may be more. */
    boolean some() {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            List<Long> pages = database.read(session -> session.list(parts, row -> row.number(1)));
            if (pages.equals(settled)) {
                return false;
            }
            String step = !merging && allIsWorthIt(pages) ? begin : goOn;
            merging = database.write(session -> did(session, step));
            settled = merging ? List.of() : pages;
            return merging;
        } finally {
            turn.unlock();
        }
    }

    private static boolean allIsWorthIt(List<Long> pages) {
        long all = pages.stream().mapToLong(Long::longValue).sum();
        return pages.size() > 1 && all > FEW_PAGES && (all - pages.getFirst()) * QUARTER > pages.getFirst();
    }

    /** A step that had nothing to do changes one row at most, as FTS5 says. */
    private static boolean did(Session session, String step) {
        long before = changes(session);
        session.change(step);
        return changes(session) - before > 1;
    }

    private static long changes(Session session) {
        return session.list(CHANGES, (Row row) -> row.number(1)).getFirst();
    }
}
