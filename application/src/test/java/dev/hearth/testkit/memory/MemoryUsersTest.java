package dev.hearth.testkit.memory;

import dev.hearth.testkit.UsersContract;

class MemoryUsersTest extends MemoryStoreUnderTest implements UsersContract {}
