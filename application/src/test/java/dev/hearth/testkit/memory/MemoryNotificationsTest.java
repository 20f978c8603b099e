package dev.hearth.testkit.memory;

import dev.hearth.testkit.NotificationsContract;

class MemoryNotificationsTest extends MemoryStoreUnderTest implements NotificationsContract {}
