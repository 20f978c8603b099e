package dev.hearth.testkit.memory;

import dev.hearth.testkit.UnreadContract;

class MemoryUnreadTest extends MemoryStoreUnderTest implements UnreadContract {}
