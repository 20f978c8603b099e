package dev.hearth.adapter.mongo;

import java.util.Objects;

/** Runs a contract on the server that the environment names. */
public abstract class OnRealMongo extends MongoStoreUnderTest {
    public static final String VARIABLE = "HEARTH_TEST_MONGO";

    protected OnRealMongo() {
        super(Objects.requireNonNull(System.getenv(VARIABLE), VARIABLE));
    }
}
