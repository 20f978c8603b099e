package dev.hearth.testkit.memory;

import dev.hearth.testkit.Stores;
import dev.hearth.testkit.StoresUnderTest;

/** Gives every test a store of its own. */
abstract class MemoryStoreUnderTest implements StoresUnderTest {
    private final Stores stores = MemoryStore.fresh();

    @Override
    public Stores stores() {
        return stores;
    }
}
