package dev.hearth.adapter.mongo.chat;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.ScheduledMessagesContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoScheduledMessagesTest {
    @Nested
    class InMemory extends OnMemoryMongo implements ScheduledMessagesContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void aWishThatIsRolledBackIsNone() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements ScheduledMessagesContract {}
}
