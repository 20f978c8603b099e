package dev.hearth.adapter.sqlite.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite refused a statement. Callers outside this package meet it only as a broken constraint, or as a bug. */
public final class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int PRIMARY = 0xff;

    private final SQLiteErrorCode code;
    private final Extent extent;

    /** How much is lost. */
    enum Extent {
        /** The statement alone: a broken constraint, or wrong SQL. What was done before it stands. */
        STATEMENT,
        /** The transaction; SQLite may already have rolled it back. The connection is good. */
        TRANSACTION,
        /** The connection: after an I/O error nothing it remembers can be trusted. */
        CONNECTION
    }

    private SqlFault(SQLException cause, SQLiteErrorCode code, Extent extent) {
        super(cause);
        this.code = code;
        this.extent = extent;
    }

    static SqlFault of(SQLException cause) {
        SQLiteErrorCode code =
                cause instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_MISUSE;
        return new SqlFault(cause, code, extent(code));
    }

    /** A failed commit or savepoint: whatever the reason, the connection is not used again. */
    static SqlFault ofBoundary(SQLException cause) {
        return new SqlFault(cause, of(cause).code, Extent.CONNECTION);
    }

    private static Extent extent(SQLiteErrorCode code) {
        return switch (primary(code)) {
            case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE ->
                Extent.STATEMENT;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_FULL, SQLITE_ABORT ->
                Extent.TRANSACTION;
            default -> Extent.CONNECTION;
        };
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & PRIMARY);
    }

    Extent extent() {
        return extent;
    }

    /** The kind of refusal, without the details SQLite adds to some. */
    SQLiteErrorCode code() {
        return primary(code);
    }

    /**
     * Whether a value was refused because another row has it.
     *
     * @param column as in {@code users.email_key}; SQLite names it in its message and nowhere else
     */
    public boolean violates(String column) {
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                && String.valueOf(getMessage()).contains(column);
    }
}
