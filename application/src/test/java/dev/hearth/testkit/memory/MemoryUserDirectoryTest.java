package dev.hearth.testkit.memory;

import dev.hearth.testkit.UserDirectoryContract;

class MemoryUserDirectoryTest extends MemoryStoreUnderTest implements UserDirectoryContract {}
