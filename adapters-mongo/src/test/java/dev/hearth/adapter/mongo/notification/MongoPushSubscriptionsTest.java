package dev.hearth.adapter.mongo.notification;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.PushSubscriptionsContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoPushSubscriptionsTest {
    @Nested
    class InMemory extends OnMemoryMongo implements PushSubscriptionsContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void whatIsRolledBackIsNone() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements PushSubscriptionsContract {}
}
