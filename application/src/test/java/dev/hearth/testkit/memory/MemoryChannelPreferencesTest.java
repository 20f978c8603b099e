package dev.hearth.testkit.memory;

import dev.hearth.testkit.ChannelPreferencesContract;

class MemoryChannelPreferencesTest extends MemoryStoreUnderTest implements ChannelPreferencesContract {}
