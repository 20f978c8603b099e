package dev.hearth.adapter.sqlite.shared;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TransactionsContract;

class SqliteTransactionsTest extends SqliteStoreUnderTest implements TransactionsContract {}
