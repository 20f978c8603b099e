package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskTemplatesContract;

class MemoryTaskTemplatesTest extends MemoryStoreUnderTest implements TaskTemplatesContract {}
