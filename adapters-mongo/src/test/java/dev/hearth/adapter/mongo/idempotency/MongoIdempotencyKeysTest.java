package dev.hearth.adapter.mongo.idempotency;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.IdempotencyKeysContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoIdempotencyKeysTest {
    @Nested
    class InMemory extends OnMemoryMongo implements IdempotencyKeysContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void whatATransactionNotesIsUndoneWithIt() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements IdempotencyKeysContract {}
}
