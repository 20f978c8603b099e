package dev.hearth.adapter.mongo.job;

import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.testkit.TwoNodeJobsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoJobsTest {
    @Nested
    class InMemory extends OnMemoryMongo implements TwoNodeJobsContract {
        private final MongoStores second = anotherNode();

        @Override
        public Jobs secondNode() {
            return second.jobs();
        }

        @AfterEach
        void closeTheSecond() {
            second.close();
        }

        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void aJobStandsOrFallsWithTheTransactionItIsAskedForIn() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements TwoNodeJobsContract {
        private final MongoStores second = anotherNode();

        @Override
        public Jobs secondNode() {
            return second.jobs();
        }

        @AfterEach
        void closeTheSecond() {
            second.close();
        }
    }
}
