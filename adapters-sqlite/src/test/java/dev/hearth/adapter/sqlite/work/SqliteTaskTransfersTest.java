package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskTransfersContract;

class SqliteTaskTransfersTest extends SqliteStoreUnderTest implements TaskTransfersContract {}
