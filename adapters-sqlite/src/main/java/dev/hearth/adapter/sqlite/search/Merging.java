package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Merges a full-text table into one part, in small steps. Filing leaves many parts, and every word of a query is looked up in each
 * of them: with one the same searches took a fourth to a tenth of the time. To merge all costs as much as there is, so it is done
 * when what is new has become a quarter of the largest part: each message is merged about five times then, however many there are.
 * Safe from any thread.
 */
final class Merging {
    /** Of FTS5's pages of a kilobyte; others wait for the writer as long as one step takes, some ten milliseconds. */
    private static final long PAGES = 50;

    private static final int QUARTER = 4;

    /** Not worth the trouble. */
    private static final long FEW_PAGES = 8;

    private static final String CHANGES = "SELECT total_changes()";

    private final SqliteDatabase database;
    private final String begin;
    private final String goOn;
    private final String parts;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean merging;

    Merging(SqliteDatabase database, String table) {
        this.database = database;
        this.begin = step(table, -PAGES);
        this.goOn = step(table, PAGES);
        this.parts = "SELECT count(*) FROM %s_idx GROUP BY segid ORDER BY 1 DESC".formatted(table);
    }

    private static String step(String table, long pages) {
        return "INSERT INTO %1$s (%1$s, rank) VALUES ('merge', %2$d)".formatted(table, pages);
    }

    /** Does one step where it is worth it and nobody else does, and tells whether there is more. */
    boolean some() {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            boolean begun = merging;
            merging = (begun || worthIt()) && database.write(session -> did(session, begun ? goOn : begin));
            return merging;
        } finally {
            turn.unlock();
        }
    }

    private boolean worthIt() {
        List<Long> pages = database.read(session -> session.list(parts, row -> row.number(1)));
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
