package dev.hearth.testkit.memory;

import dev.hearth.testkit.GroupsContract;

class MemoryGroupsTest extends MemoryStoreUnderTest implements GroupsContract {}
