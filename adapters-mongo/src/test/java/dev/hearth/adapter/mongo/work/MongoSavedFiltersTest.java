package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.SavedFiltersContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoSavedFiltersTest {
    @Nested
    class InMemory extends OnMemoryMongo implements SavedFiltersContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void whatIsRolledBackIsNone() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements SavedFiltersContract {}
}
