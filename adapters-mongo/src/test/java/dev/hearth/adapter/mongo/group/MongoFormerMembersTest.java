package dev.hearth.adapter.mongo.group;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.testkit.FormerMembersContract;
import dev.hearth.testkit.FormerOwnersContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Deleted accounts on MongoDB. */
class MongoFormerMembersTest {
    @Nested
    class InMemory extends OnMemoryMongo implements FormerMembersContract, FormerOwnersContract {}

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements FormerMembersContract, FormerOwnersContract {}
}
