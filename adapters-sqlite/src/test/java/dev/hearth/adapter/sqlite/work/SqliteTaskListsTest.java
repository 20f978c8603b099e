package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskListsContract;

class SqliteTaskListsTest extends SqliteStoreUnderTest implements TaskListsContract {}
