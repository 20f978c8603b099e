package dev.hearth.adapter.sqlite;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import java.util.List;

/** How SQLite would go about a statement. */
public final class Plans {
    private Plans() {}

    /**
     * The steps of the plan, without their nesting.
     *
     * @param arguments as many as the statement takes; their values do not matter
     */
    public static List<String> of(SqliteDatabase database, String sql, Object... arguments) {
        return database.read(session -> session.list("EXPLAIN QUERY PLAN " + sql, row -> row.text(4), arguments));
    }
}
