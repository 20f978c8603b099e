package dev.hearth.bootstrap.settings;

import java.time.Duration;
import java.util.List;

/**
 * Everything an operator may decide. The defaults start a server on one embedded file with nothing else installed. Each key can
 * be set in the YAML file, and over it by an environment variable: {@code http.port} is {@code HEARTH_HTTP_PORT}.
 *
 * @param data the folder for everything that is kept; made on the first start
 * @param store where records are kept
 * @param bus how nodes tell each other of changes
 * @param origins the web pages' origins that browsers may call and connect from, such as {@code https://chat.example.org}
 */
public record Settings(
        Http http,
        Admin admin,
        String data,
        Store store,
        Bus bus,
        Mongo mongo,
        Redis redis,
        Tokens tokens,
        Passwords passwords,
        Sockets sockets,
        Shutdown shutdown,
        Log log,
        List<String> origins) {
    /** Stands for what may hold a password. */
    private static final String REDACTED = "(redacted)";

    public Settings {
        origins = List.copyOf(origins);
    }

    /** Where records are kept. */
    public enum Store {
        SQLITE,
        MONGO
    }

    /** How nodes tell each other of changes. */
    public enum Bus {
        LOCAL,
        REDIS
    }

    /** How bulky a log is. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    /**
     * The port clients use.
     *
     * @param host the address to listen on; {@code 0.0.0.0} for all
     * @param port 0 for any free one
     * @param body the longest request body in bytes
     */
    public record Http(String host, int port, int body) {}

    /** The port for metrics and health; not for the public. */
    public record Admin(String host, int port) {}

    /**
     * MongoDB, where it is the store.
     *
     * @param uri a connection string that names the database
     */
    public record Mongo(String uri) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /** Redis, where it is the bus. */
    public record Redis(String uri) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /**
     * Access tokens.
     *
     * @param secret at least 32 characters; empty to have one made and kept in the data folder, which only a single node can do
     * @param lifetime how long a token holds
     */
    public record Tokens(String secret, Duration lifetime) {
        @Override
        public String toString() {
            return REDACTED;
        }
    }

    /**
     * Password hashes.
     *
     * @param cost bcrypt's: each step doubles the time a guess takes
     */
    public record Passwords(int cost) {}

    /**
     * Sockets.
     *
     * @param rate messages a second that one connection may send
     * @param window how many changes behind a client may be and still be caught up change by change
     */
    public record Sockets(int rate, int window) {}

    /**
     * Stopping.
     *
     * @param grace how long requests under way may take to end
     */
    public record Shutdown(Duration grace) {}

    /** Logging. */
    public record Log(Level level) {}

    /** What holds where nothing is said. */
    public static Settings defaults() {
        return new Settings(
                new Http("127.0.0.1", 8080, 1_000_000),
                new Admin("127.0.0.1", 8081),
                "data",
                Store.SQLITE,
                Bus.LOCAL,
                new Mongo("mongodb://127.0.0.1:27017/hearth"),
                new Redis("redis://127.0.0.1:6379"),
                new Tokens("", Duration.ofHours(12)),
                new Passwords(11),
                new Sockets(100, 10_000),
                new Shutdown(Duration.ofSeconds(10)),
                new Log(Level.INFO),
                List.of());
    }
}
