package dev.hearth.testkit.memory;

import dev.hearth.testkit.ProjectStatisticsContract;

class MemoryProjectStatisticsTest extends MemoryStoreUnderTest implements ProjectStatisticsContract {}
