package dev.hearth.testkit.memory;

import dev.hearth.testkit.GroupSeatsContract;

class MemoryGroupSeatsTest extends MemoryStoreUnderTest implements GroupSeatsContract {}
