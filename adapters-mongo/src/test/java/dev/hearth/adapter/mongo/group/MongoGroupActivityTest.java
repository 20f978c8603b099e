package dev.hearth.adapter.mongo.group;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.GroupActivityContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoGroupActivityTest {
    @Nested
    class InMemory extends OnMemoryMongo implements GroupActivityContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements GroupActivityContract {}
}
