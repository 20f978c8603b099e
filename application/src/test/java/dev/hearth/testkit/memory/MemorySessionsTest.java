package dev.hearth.testkit.memory;

import dev.hearth.testkit.SessionsContract;

class MemorySessionsTest extends MemoryStoreUnderTest implements SessionsContract {}
