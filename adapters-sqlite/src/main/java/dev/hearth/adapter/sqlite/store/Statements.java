package dev.hearth.adapter.sqlite.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The prepared statements of a connection, kept by their text. */
final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** The statement, ready to run with these arguments. */
    PreparedStatement ready(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        Arguments.bind(statement, arguments);
        return statement;
    }

    /** Lets go of a statement that failed. The driver ends such statements, but not always: none is used again. */
    void drop(String sql) throws SQLException {
        PreparedStatement failed = kept.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }
}
