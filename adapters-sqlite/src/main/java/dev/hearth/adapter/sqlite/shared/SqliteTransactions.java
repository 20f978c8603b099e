package dev.hearth.adapter.sqlite.shared;

import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.shared.port.Transactions;
import java.util.function.Supplier;

/**
 * Transactions on the store's writing thread. The work runs <em>there</em>, in a savepoint: ports called inside find themselves on
 * that thread and use its connection at once, for reading too.
 *
 * <p>So while the work runs, nobody else on this server writes, and the writes that share its commit wait for it. Work must
 * therefore be short: no hashing of passwords, no network, no waiting for another thread (which, if it wanted to write, would
 * wait for this one). Thread-local things of the caller are not there.
 */
public final class SqliteTransactions implements Transactions {
    private final SqliteDatabase database;

    public SqliteTransactions(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return database.write(session -> work.get());
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return database.read(session -> work.get());
    }
}
