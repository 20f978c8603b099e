package dev.hearth.adapter.sqlite.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreResultSet;

/** The prepared statements of a connection, kept by their text. */
final class Statements {
    private final Connection connection;
    private final Map<String, Kept> kept = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** The statement, ready to run with these arguments. */
    PreparedStatement ready(String sql, Object... arguments) throws SQLException {
        return bound(sql, arguments).statement;
    }

    /** Runs a statement that gives rows. They end with their closing, or when it is run again. */
    ResultSet rows(String sql, Object... arguments) throws SQLException {
        return bound(sql, arguments).rows();
    }

    private Kept bound(String sql, Object... arguments) throws SQLException {
        Kept statement = kept.get(sql);
        if (statement == null) {
            statement = new Kept(connection.prepareStatement(sql));
            kept.put(sql, statement);
        }
        Arguments.bind(statement.statement, arguments);
        return statement;
    }

    /** Lets go of a statement that failed. The driver ends such statements, but not always: none is used again. */
    void drop(String sql) throws SQLException {
        Kept failed = kept.remove(sql);
        if (failed != null) {
            failed.statement.close();
        }
    }

    /**
     * A statement, and the names of its columns. The driver forgets them whenever rows are closed, and asks SQLite for each by a call of
     * its own when the statement runs again, although nobody reads by name here: to read one row of 26 columns took 11 microseconds,
     * and takes 6.
     */
    private static final class Kept {
        private final PreparedStatement statement;
        /** The driver's, the same for each run. Absent before the first, and where the driver is not what gives the rows. */
        private @Nullable CoreResultSet driversRows;

        private String[] names = {};

        Kept(PreparedStatement statement) {
            this.statement = statement;
        }

        ResultSet rows() throws SQLException {
            CoreResultSet known = driversRows;
            if (known == null) {
                return firstRows();
            }
            statement.execute();
            known.colsMeta = names;
            return statement.getResultSet();
        }

        private ResultSet firstRows() throws SQLException {
            ResultSet rows = statement.executeQuery();
            if (rows instanceof CoreResultSet drivers) {
                driversRows = drivers;
                names = drivers.colsMeta;
            }
            return rows;
        }
    }
}
