package dev.hearth.testkit.memory;

import dev.hearth.testkit.GroupStatisticsContract;

class MemoryGroupStatisticsTest extends MemoryStoreUnderTest implements GroupStatisticsContract {}
