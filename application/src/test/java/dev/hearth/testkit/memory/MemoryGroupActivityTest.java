package dev.hearth.testkit.memory;

import dev.hearth.testkit.GroupActivityContract;

class MemoryGroupActivityTest extends MemoryStoreUnderTest implements GroupActivityContract {}
