package dev.hearth.testkit.memory;

import dev.hearth.testkit.TransactionsContract;

class MemoryTransactionsTest extends MemoryStoreUnderTest implements TransactionsContract {}
