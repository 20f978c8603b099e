package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskTransfersContract;

class MemoryTaskTransfersTest extends MemoryStoreUnderTest implements TaskTransfersContract {}
