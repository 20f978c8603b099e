package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskActivityContract;

class SqliteTaskActivityTest extends SqliteStoreUnderTest implements TaskActivityContract {}
