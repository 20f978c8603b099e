package dev.hearth.adapter.sqlite.store;

import java.nio.file.Path;

/** The first look at the file after the start: is it Hearth's, is it sound as far as one sees, and is it up to date. */
final class FileOpening {
    private final Path database;
    private final Connections connections;
    private final Migrations migrations;

    FileOpening(Path database, Connections connections, Migrations migrations) {
        this.database = database;
        this.connections = connections;
        this.migrations = migrations;
    }

    /** The connection that writes, to a file that is ready. */
    Session open() {
        try {
            Session session = connections.writer();
            try {
                prepare(session);
                return session;
            } catch (SqlFault | CannotOpenStore e) {
                session.close();
                throw e;
            }
        } catch (SqlFault e) {
            throw new CannotOpenStore(database + ": " + advice(e), e);
        } catch (CannotOpenStore e) {
            throw new CannotOpenStore(database + ": " + e.getMessage(), e);
        }
    }

    /** A new connection to the file that is already in use. */
    Session reopen() {
        Session session = connections.writer();
        try {
            migrations.mustBeNewest(session);
            return session;
        } catch (SqlFault | CannotOpenStore e) {
            session.close();
            throw e;
        }
    }

    private void prepare(Session session) {
        // Before anything is written: another program's file stays as it is.
        migrations.check(session);
        String mode =
                session.list("PRAGMA journal_mode = WAL", row -> row.text(1)).getFirst();
        if (!mode.equals("wal")) {
            throw new CannotOpenStore(
                    "The file system cannot hold the store (no shared memory): choose a folder on a local disk.");
        }
        migrations.run(session);
    }

    private static String advice(SqlFault fault) {
        String what = switch (fault.code()) {
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "The file is damaged or not a database: restore a backup, or move it away";
            case SQLITE_BUSY, SQLITE_LOCKED -> "Another program holds the file: stop it";
            case SQLITE_FULL -> "There is no room left on the disk: free some";
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
                "Hearth may not write the file: check its permissions";
            default -> "SQLite cannot use the file";
        };
        return what + " (" + fault.code() + ").";
    }
}
