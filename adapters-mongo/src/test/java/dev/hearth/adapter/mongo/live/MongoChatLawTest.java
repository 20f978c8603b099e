package dev.hearth.adapter.mongo.live;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.law.ChatLawContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoChatLawTest {
    @Nested
    class InMemory extends OnMemoryMongo implements ChatLawContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements ChatLawContract {}
}
