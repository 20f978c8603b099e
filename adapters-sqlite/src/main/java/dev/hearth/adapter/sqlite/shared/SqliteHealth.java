package dev.hearth.adapter.sqlite.shared;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.shared.port.Dependency;
import java.time.Duration;

/** Whether the file can be read, and the thread that writes gets its turn and the lock. */
public final class SqliteHealth implements Dependency {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
        database.signOfLife(PATIENCE);
    }
}
