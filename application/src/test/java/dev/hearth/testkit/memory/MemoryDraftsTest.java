package dev.hearth.testkit.memory;

import dev.hearth.testkit.DraftsContract;

class MemoryDraftsTest extends MemoryStoreUnderTest implements DraftsContract {}
