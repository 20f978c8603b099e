package dev.hearth.adapter.mongo.chat;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.ChannelsContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoChannelsTest {
    @Nested
    class InMemory extends OnMemoryMongo implements ChannelsContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void aDeletionThatIsRolledBackIsNone() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements ChannelsContract {}
}
