package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TasksContract;

class SqliteTasksTest extends SqliteStoreUnderTest implements TasksContract {}
