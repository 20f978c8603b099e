package dev.hearth.adapter.mongo.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.time.Duration;

/**
 * Where the server is and how long to wait for it. Redacted when printed: the address may hold a password.
 *
 * @param uri a MongoDB connection string; what it says of waits and concerns does not count
 * @param selection the longest wait for a server that can take an operation, and for a free connection
 * @param answer the longest wait for an answer on a connection
 * @param grace how long a gap in a scope's revisions is taken for a writer still at work; the nodes' clocks must agree to within
 *     half of it
 */
public record MongoSettings(String uri, String database, Duration selection, Duration answer, Duration grace) {
    public static final String DEFAULT_DATABASE = "hearth";

    /**
     * The usual waits, and the database that the connection string names, or {@value #DEFAULT_DATABASE}.
     *
     * @throws IllegalArgumentException when it is no connection string
     */
    public static MongoSettings at(String uri) {
        String named = address(uri).getDatabase();
        return new MongoSettings(
                uri,
                named == null ? DEFAULT_DATABASE : named,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2));
    }

    public MongoSettings withDatabase(String other) {
        return new MongoSettings(uri, other, selection, answer, grace);
    }

    public MongoSettings withWaits(Duration forSelection, Duration forAnswer) {
        return new MongoSettings(uri, database, forSelection, forAnswer, grace);
    }

    ConnectionString address() {
        return address(uri);
    }

    private static ConnectionString address(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException e) {
            // Without the cause: the driver's words may repeat the address, and with it the password.
            throw new IllegalArgumentException(
                    "The address of MongoDB cannot be read; write it like mongodb://127.0.0.1:27017/hearth");
        }
    }

    @Override
    public String toString() {
        return "[mongo database " + database + "]";
    }
}
