package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskOrderContract;

class SqliteTaskOrderTest extends SqliteStoreUnderTest implements TaskOrderContract {}
