package dev.hearth.adapter.mongo.identity;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.SecondFactorsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoSecondFactorsTest {
    @Nested
    class InMemory extends OnMemoryMongo implements SecondFactorsContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements SecondFactorsContract {}
}
