package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskTemplatesContract;

class SqliteTaskTemplatesTest extends SqliteStoreUnderTest implements TaskTemplatesContract {}
