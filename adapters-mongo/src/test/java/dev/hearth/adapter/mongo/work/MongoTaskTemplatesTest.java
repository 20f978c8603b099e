package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.TaskTemplatesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoTaskTemplatesTest {
    @Nested
    class InMemory extends OnMemoryMongo implements TaskTemplatesContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements TaskTemplatesContract {}
}
