package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskListsContract;

class MemoryTaskListsTest extends MemoryStoreUnderTest implements TaskListsContract {}
