package dev.hearth.testkit.memory;

import dev.hearth.testkit.TaskGuestsContract;

class MemoryTaskGuestsTest extends MemoryStoreUnderTest implements TaskGuestsContract {}
