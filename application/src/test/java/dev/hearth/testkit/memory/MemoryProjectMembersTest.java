package dev.hearth.testkit.memory;

import dev.hearth.testkit.ProjectMembersContract;

class MemoryProjectMembersTest extends MemoryStoreUnderTest implements ProjectMembersContract {}
