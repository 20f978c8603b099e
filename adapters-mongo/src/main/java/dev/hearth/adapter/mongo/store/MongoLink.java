package dev.hearth.adapter.mongo.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** The connections to one database. Safe from any thread; every wait is bounded. */
public final class MongoLink implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;
    private final Sessions sessions = new Sessions();

    private MongoLink(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /**
     * Connects in the background; the first operation waits for it.
     *
     * @param listener is told of every command
     */
    public static MongoLink to(MongoSettings settings, CommandListener listener) {
        MongoClient client = MongoClients.create(
                options(settings).addCommandListener(listener).build());
        return new MongoLink(client, client.getDatabase(settings.database()));
    }

    private static MongoClientSettings.Builder options(MongoSettings settings) {
        long selection = settings.selection().toMillis();
        long answer = settings.answer().toMillis();
        return MongoClientSettings.builder()
                .applicationName("hearth")
                .applyConnectionString(settings.address())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(selection, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(selection, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(selection, TimeUnit.MILLISECONDS)
                        .readTimeout(answer, TimeUnit.MILLISECONDS));
    }

    /** One collection's records. */
    public Records records(String collection) {
        return new Records(database.getCollection(collection), sessions);
    }

    public Sessions sessions() {
        return sessions;
    }

    public ClientSession startSession() {
        return client.startSession();
    }

    /**
     * Asks the server for a sign of life.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when there is none
     */
    public void ping() {
        told(() -> database.runCommand(new Document("ping", 1)));
    }

    /** Runs an operation of the driver, and throws what the rest of Hearth understands when it fails. */
    public <T> T told(Supplier<T> operation) {
        return Failures.told(sessions, operation);
    }

    /** What stands at the other end. Known after the first operation. */
    public Topology topology() {
        ClusterDescription cluster = client.getClusterDescription();
        boolean alone = cluster.getType() == ClusterType.STANDALONE || cluster.getType() == ClusterType.UNKNOWN;
        return alone || cluster.getLogicalSessionTimeoutMinutes() == null ? Topology.STANDALONE : Topology.CLUSTER;
    }

    /** Forgets the whole database. For tests, which make one each. */
    public void drop() {
        database.drop();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Who answers, as far as transactions are concerned. */
    public enum Topology {
        /** One server without a replica set: no transactions. */
        STANDALONE,
        /** A replica set or a sharded cluster. */
        CLUSTER
    }
}
