package dev.hearth.testkit.memory;

import dev.hearth.testkit.ScheduledMessagesContract;

class MemoryScheduledMessagesTest extends MemoryStoreUnderTest implements ScheduledMessagesContract {}
