package dev.hearth.testkit;

/** How a contract gets the store it judges; the adapter's test class says where it comes from. */
public interface StoresUnderTest {
    /** The store of the running test: the same at every call within a test, a fresh and empty one for the next test. */
    Stores stores();

    /**
     * Lets so much time go by that the store no longer waits for writers which took a revision and died. Adapters whose writers
     * cannot leave gaps have nothing to do; others move their test's clock.
     */
    default void graceTimePasses() {}
}
