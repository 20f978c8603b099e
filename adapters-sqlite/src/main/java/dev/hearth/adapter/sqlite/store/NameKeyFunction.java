package dev.hearth.adapter.sqlite.store;

import dev.hearth.domain.shared.NameKey;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * {@code name_key(text)}: what names are compared by, for migrations that fill a column of folded names. SQLite's own functions
 * fold ASCII alone.
 */
final class NameKeyFunction extends Function {
    static void addTo(Connection connection) throws SQLException {
        Function.create(connection, "name_key", new NameKeyFunction(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        result(NameKey.of(value_text(0)).value());
    }
}
