package dev.hearth.testkit.memory;

import dev.hearth.testkit.GroupMembersContract;

class MemoryGroupMembersTest extends MemoryStoreUnderTest implements GroupMembersContract {}
