package dev.hearth.adapter.mongo.live;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.ChangeLogContract;
import dev.hearth.testkit.SettledRevisionsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoChangeLogTest {
    /** Writers commit out of order. */
    interface NeverTelling extends SettledRevisionsContract {
        @Override
        default boolean tells() {
            return false;
        }
    }

    @Nested
    class InMemory extends OnMemoryMongo implements ChangeLogContract, NeverTelling {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements ChangeLogContract, NeverTelling {}
}
