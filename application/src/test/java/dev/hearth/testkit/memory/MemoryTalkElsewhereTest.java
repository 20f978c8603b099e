package dev.hearth.testkit.memory;

import dev.hearth.testkit.TalkElsewhereContract;

class MemoryTalkElsewhereTest extends MemoryStoreUnderTest implements TalkElsewhereContract {}
