package dev.hearth.testkit.memory;

import dev.hearth.testkit.ProjectsContract;

class MemoryProjectsTest extends MemoryStoreUnderTest implements ProjectsContract {}
