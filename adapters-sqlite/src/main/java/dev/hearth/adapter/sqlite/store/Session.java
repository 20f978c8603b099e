package dev.hearth.adapter.sqlite.store;

import dev.hearth.domain.shared.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements, used by one thread. Statements are kept by their text, which must therefore be
 * constant; values go in as arguments (ids, instants, texts, numbers, constants, optionals of these).
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Statements statements;
    private @Nullable SqlFault broken;

    private Session(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    static Session on(Connection connection) {
        try {
            // The driver would probe for an open transaction after every statement. Told that it is not to commit by
            // itself, it leaves BEGIN and COMMIT to this class; the transaction it begins at that is ended at once.
            connection.setAutoCommit(false);
            Session session = new Session(connection);
            session.change("COMMIT");
            return session;
        } catch (SQLException e) {
            throw SqlFault.of(e);
        }
    }

    /** An argument that sorts before every id, for the first page of a list by id. */
    public static byte[] beforeAnyId() {
        return new byte[0];
    }

    /** An argument that sorts behind every id, for the first page of a list by id that begins at its end. */
    public static byte[] afterAnyId() {
        byte[] highest = new byte[Ids.LENGTH + 1];
        Arrays.fill(highest, (byte) 0xff);
        return highest;
    }

    /** All rows, in the statement's order. */
    public <T> List<T> list(String sql, Mapping<T> mapping, Object... arguments) {
        mustBeSound();
        try (ResultSet rows = statements.rows(sql, arguments)) {
            Row row = new Row(rows);
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapping.of(row));
            }
            return found;
        } catch (Refusal.Invalid e) {
            throw new IllegalStateException("a stored row breaks a rule it was stored under", e);
        } catch (SQLException e) {
            throw failed(sql, SqlFault.of(e));
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, Mapping<T> mapping, Object... arguments) {
        return list(sql, mapping, arguments).stream().findFirst();
    }

    /** Runs a statement that gives no rows, and tells how many it changed. */
    public int change(String sql, Object... arguments) {
        try {
            return prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, SqlFault.of(e));
        }
    }

    /** Runs several statements, as a migration has them, or one that is not worth keeping; rows they give are dropped. */
    void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw noted(SqlFault.of(e));
        }
    }

    /** Runs the work so that either all of it stands or, when it throws, none; within an open transaction. */
    <T> T whole(Work<T> work) {
        boundary("SAVEPOINT work");
        try {
            T result = work.on(this);
            boundary("RELEASE work");
            return result;
        } catch (Throwable e) {
            boundary("ROLLBACK TO work");
            boundary("RELEASE work");
            throw e;
        }
    }

    void commit() {
        boundary("COMMIT");
    }

    /** Where one of these fails, nobody knows what stands: the connection is given up, whatever the reason. */
    private void boundary(String sql) {
        try {
            prepared(sql).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, SqlFault.ofBoundary(e));
        }
    }

    /** Undoes the open transaction, if SQLite has not done so itself. */
    void rollback() {
        broken = null;
        try {
            change("ROLLBACK");
        } catch (SqlFault e) {
            if (e.extent() != SqlFault.Extent.STATEMENT) {
                throw e;
            }
        }
    }

    /**
     * Throws when the open transaction is lost. Statements after that would each be a transaction of their own: they must not
     * run, whatever the work made of the exception.
     */
    void mustBeSound() {
        if (broken != null) {
            throw broken;
        }
    }

    private SqlFault noted(SqlFault fault) {
        if (fault.extent() != SqlFault.Extent.STATEMENT) {
            broken = fault;
        }
        return fault;
    }

    private SqlFault failed(String sql, SqlFault fault) {
        try {
            statements.drop(sql);
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
        return noted(fault);
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        mustBeSound();
        return statements.ready(sql, arguments);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlFault.of(e);
        }
    }
}
