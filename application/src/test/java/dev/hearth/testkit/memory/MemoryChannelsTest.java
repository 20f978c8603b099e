package dev.hearth.testkit.memory;

import dev.hearth.testkit.ChannelsContract;

class MemoryChannelsTest extends MemoryStoreUnderTest implements ChannelsContract {}
