package dev.hearth.adapter.mongo.search;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.SearchIndexContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoSearchIndexTest {
    @Nested
    class InMemory extends OnMemoryMongo implements SearchIndexContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements SearchIndexContract {}
}
