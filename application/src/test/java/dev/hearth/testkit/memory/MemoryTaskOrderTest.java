package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskOrderContract;

class MemoryTaskOrderTest extends MemoryStoreUnderTest implements TaskOrderContract {}
