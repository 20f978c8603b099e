package dev.hearth.testkit.memory;

import dev.hearth.testkit.SearchIndexContract;

class MemorySearchIndexTest extends MemoryStoreUnderTest implements SearchIndexContract {}
