package dev.hearth.adapter.mongo.chat;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.TalkElsewhereContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoTalkElsewhereTest {
    @Nested
    class InMemory extends OnMemoryMongo implements TalkElsewhereContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements TalkElsewhereContract {}
}
