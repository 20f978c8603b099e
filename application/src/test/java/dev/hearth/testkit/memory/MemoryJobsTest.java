package dev.hearth.testkit.memory;

import dev.hearth.testkit.JobsContract;

class MemoryJobsTest extends MemoryStoreUnderTest implements JobsContract {}
