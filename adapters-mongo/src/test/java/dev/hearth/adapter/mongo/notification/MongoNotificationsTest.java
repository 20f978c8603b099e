package dev.hearth.adapter.mongo.notification;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.NotificationsContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoNotificationsTest {
    @Nested
    class InMemory extends OnMemoryMongo implements NotificationsContract {
        @Override
        @Test
        @Disabled(OnMemoryMongo.NO_UNDO)
        public void aNotificationThatIsRolledBackIsNone() {}
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements NotificationsContract {}
}
