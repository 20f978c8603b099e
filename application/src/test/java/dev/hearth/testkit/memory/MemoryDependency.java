package dev.hearth.testkit.memory;

import dev.hearth.application.shared.port.Dependency;

/** Memory is always there. */
final class MemoryDependency implements Dependency {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void check() {}
}
