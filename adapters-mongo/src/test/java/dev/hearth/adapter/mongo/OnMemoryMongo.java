package dev.hearth.adapter.mongo;

/** Runs a contract on the server in memory. */
public abstract class OnMemoryMongo extends MongoStoreUnderTest {
    /** Why the laws of undoing are not kept here; the same contracts keep them on a real replica set. */
    public static final String NO_UNDO = "a stand-alone server cannot undo what is written";

    protected OnMemoryMongo() {
        super(MemoryMongo.uri());
    }
}
