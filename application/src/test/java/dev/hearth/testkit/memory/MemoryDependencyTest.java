package dev.hearth.testkit.memory;

import dev.hearth.application.shared.port.Dependency;
import dev.hearth.testkit.DependencyContract;

class MemoryDependencyTest implements DependencyContract {
    @Override
    public Dependency dependency() {
        return MemoryStore.fresh().dependency();
    }
}
