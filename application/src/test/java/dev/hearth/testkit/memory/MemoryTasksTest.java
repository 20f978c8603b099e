package dev.hearth.testkit.memory;

import dev.hearth.testkit.TasksContract;

class MemoryTasksTest extends MemoryStoreUnderTest implements TasksContract {}
