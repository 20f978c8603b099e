package dev.hearth.adapter.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** One Mongo-protocol server in memory for all tests of the module; ends with the process. */
public final class MemoryMongo {
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final String URI = SERVER.bindAndGetConnectionString();

    private MemoryMongo() {}

    public static String uri() {
        return URI;
    }
}
