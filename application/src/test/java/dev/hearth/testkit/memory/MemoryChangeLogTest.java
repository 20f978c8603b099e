package dev.hearth.testkit.memory;

import dev.hearth.testkit.ChangeLogContract;

class MemoryChangeLogTest extends MemoryStoreUnderTest implements ChangeLogContract {}
