package dev.hearth.adapter.mongo.shared;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.OnRealMongo;
import dev.hearth.application.shared.port.Dependency;
import dev.hearth.testkit.DependencyContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class MongoDependencyTest {
    @Nested
    class InMemory extends OnMemoryMongo implements DependencyContract {
        @Override
        public Dependency dependency() {
            return stores().dependency();
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = OnRealMongo.VARIABLE, matches = ".+")
    class ForReal extends OnRealMongo implements DependencyContract {
        @Override
        public Dependency dependency() {
            return stores().dependency();
        }
    }
}
