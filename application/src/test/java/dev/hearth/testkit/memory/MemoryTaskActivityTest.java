package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskActivityContract;

class MemoryTaskActivityTest extends MemoryStoreUnderTest implements TaskActivityContract {}
