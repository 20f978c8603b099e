package dev.hearth.testkit.memory;

import dev.hearth.testkit.ReadMarkersContract;

class MemoryReadMarkersTest extends MemoryStoreUnderTest implements ReadMarkersContract {}
