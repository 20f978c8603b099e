package dev.hearth.testkit.memory;

import dev.hearth.testkit.SubscriptionsContract;

class MemorySubscriptionsTest extends MemoryStoreUnderTest implements SubscriptionsContract {}
