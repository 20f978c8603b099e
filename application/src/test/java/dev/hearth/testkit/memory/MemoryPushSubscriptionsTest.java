package dev.hearth.testkit.memory;

import dev.hearth.testkit.PushSubscriptionsContract;

class MemoryPushSubscriptionsTest extends MemoryStoreUnderTest implements PushSubscriptionsContract {}
