package dev.hearth.adapter.mongo.identity;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.ExternalIdentitiesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoExternalIdentitiesTest {
    @Nested
    class InMemory extends OnMemoryMongo implements ExternalIdentitiesContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements ExternalIdentitiesContract {}
}
