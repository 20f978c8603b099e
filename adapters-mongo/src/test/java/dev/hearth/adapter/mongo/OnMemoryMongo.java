package dev.hearth.adapter.mongo;

/** Runs a contract on the server in memory. */
public abstract class OnMemoryMongo extends MongoStoreUnderTest {
    protected OnMemoryMongo() {
        super(MemoryMongo.uri());
    }
}
