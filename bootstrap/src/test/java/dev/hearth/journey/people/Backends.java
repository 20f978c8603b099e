package dev.hearth.journey.people;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;

/** The stores that journeys need beside Hearth, started when first asked for and ended with the test process. */
final class Backends {
    private Backends() {}

    /** The connection string of a database of its own: on the server {@code HEARTH_TEST_MONGO} names, else on one in this process. */
    static String mongo(String database) {
        String server = Optional.ofNullable(System.getenv("HEARTH_TEST_MONGO")).orElseGet(() -> Mongo.URI);
        return server.replaceAll("/$", "") + "/" + database;
    }

    static String redis() {
        return Redis.URI;
    }

    /** Holds the server in this process; its own class, so that it starts only when needed. */
    private static final class Mongo {
        private static final String URI = start();

        private static String start() {
            MongoServer server = new MongoServer(new MemoryBackend());
            server.bind("127.0.0.1", 0);
            return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
        }
    }

    /** Shared by all who do not stop it. */
    private static final class Redis {
        private static final String URI = RedisProcess.start().uri();
    }
}
