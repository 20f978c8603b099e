package dev.hearth.testkit.memory;

import dev.hearth.testkit.ChannelMembersContract;

class MemoryChannelMembersTest extends MemoryStoreUnderTest implements ChannelMembersContract {}
