package dev.hearth.adapter.sqlite.store;

import java.sql.SQLException;

/** Makes something of one row. Must not use the session: the row is still being read. */
@FunctionalInterface
public interface Mapping<T> {
    T of(Row row) throws SQLException;
}
