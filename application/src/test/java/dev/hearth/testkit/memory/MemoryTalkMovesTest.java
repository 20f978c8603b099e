package dev.hearth.testkit.memory;

import dev.hearth.testkit.TalkMovesContract;

class MemoryTalkMovesTest extends MemoryStoreUnderTest implements TalkMovesContract {}
