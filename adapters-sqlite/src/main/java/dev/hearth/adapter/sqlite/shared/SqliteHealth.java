package dev.hearth.adapter.sqlite.shared;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.shared.port.Dependency;

/** Whether the file can be read, and the thread that writes gets its turn and the lock. Stores nothing, so it costs no flush. */
public final class SqliteHealth implements Dependency {
    static final String LOOK = "SELECT count(*) FROM (SELECT 1 FROM scopes LIMIT 1)";

    private final SqliteDatabase database;

    public SqliteHealth(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public void check() {
        database.read(session -> session.list(LOOK, row -> row.number(1)));
        database.write(session -> session.list(LOOK, row -> row.number(1)));
    }
}
