package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskTiesContract;

class MemoryTaskTiesTest extends MemoryStoreUnderTest implements TaskTiesContract {}
