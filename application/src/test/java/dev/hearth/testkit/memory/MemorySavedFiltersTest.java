package dev.hearth.testkit.memory;

import dev.hearth.testkit.SavedFiltersContract;

class MemorySavedFiltersTest extends MemoryStoreUnderTest implements SavedFiltersContract {}
