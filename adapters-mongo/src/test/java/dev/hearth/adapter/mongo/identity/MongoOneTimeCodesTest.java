package dev.hearth.adapter.mongo.identity;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.OneTimeCodesContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoOneTimeCodesTest {
    @Nested
    class InMemory extends OnMemoryMongo implements OneTimeCodesContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void aCodeTakenInWorkThatFailsIsThereStill() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements OneTimeCodesContract {}
}
