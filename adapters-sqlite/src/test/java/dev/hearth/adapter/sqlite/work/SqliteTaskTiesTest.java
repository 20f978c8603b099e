package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskTiesContract;

class SqliteTaskTiesTest extends SqliteStoreUnderTest implements TaskTiesContract {}
