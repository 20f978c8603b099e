package dev.hearth.testkit.memory;

import dev.hearth.testkit.SubtasksContract;

class MemorySubtasksTest extends MemoryStoreUnderTest implements SubtasksContract {}
