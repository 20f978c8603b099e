package dev.hearth.adapter.sqlite.store;

import dev.hearth.adapter.sqlite.store.SqliteSettings.Synchronous;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to the file, each for one thread at a time. */
final class Connections {
    private static final int BUSY_MILLISECONDS = 5000;

    /**
     * In kibibytes where negative. The caches are small, as the operating system has the same pages. A log that grew under a
     * long read is cut again when it is next started over. It is copied back when it has 4000 pages (16 MB), not 1000: pages that
     * every commit touches are copied a quarter as often, for a tenth more posts (7,091 and 8,109 per CPU second beside 6,840 and
     * 6,923). On macOS only fullfsync reaches the disk.
     */
    private static final String WRITER = """
            PRAGMA fullfsync = ON;
            PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -4096;
            PRAGMA temp_store = MEMORY;
            PRAGMA mmap_size = 0;
            PRAGMA journal_size_limit = 16777216;
            PRAGMA wal_autocheckpoint = 4000;
            """;

    private static final String READER = """
            PRAGMA query_only = ON;
            PRAGMA cache_size = -2048;
            PRAGMA temp_store = MEMORY;
            PRAGMA mmap_size = 0;
            """;

    private final Path database;
    private final Synchronous synchronous;
    private final UnaryOperator<Connection> around;

    Connections(Path database, Synchronous synchronous) {
        this(database, synchronous, UnaryOperator.identity());
    }

    /** @param around what stands between the store and each of its connections */
    Connections(Path database, Synchronous synchronous, UnaryOperator<Connection> around) {
        this.database = database;
        this.synchronous = synchronous;
        this.around = around;
    }

    /** One that writes. There may be only one: everything else about writing relies on it. */
    Session writer() {
        return configured(open(SQLiteOpenMode.READWRITE), WRITER + "PRAGMA synchronous = " + synchronous);
    }

    /** One that reads, and cannot do anything else. Needs a file that is already prepared. */
    Session reader() {
        return configured(open(SQLiteOpenMode.READONLY), READER);
    }

    /** Never with leave to create: a file that has vanished must not come back empty. */
    private Session open(SQLiteOpenMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(mode);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setGetGeneratedKeys(false);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + database);
            NameKeyFunction.addTo(connection);
            return Session.on(around.apply(connection));
        } catch (SQLException e) {
            throw SqlFault.of(e);
        }
    }

    private static Session configured(Session session, String pragmas) {
        try {
            session.script(pragmas);
            return session;
        } catch (SqlFault e) {
            session.close();
            throw e;
        }
    }
}
