package dev.hearth.testkit.memory;

import dev.hearth.testkit.ChangeLogContract;
import dev.hearth.testkit.SettledRevisionsContract;

class MemoryChangeLogTest extends MemoryStoreUnderTest implements ChangeLogContract, SettledRevisionsContract {}
