package dev.hearth.testkit.memory;

import dev.hearth.testkit.MessagesContract;

class MemoryMessagesTest extends MemoryStoreUnderTest implements MessagesContract {}
