package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SubtasksContract;

class SqliteSubtasksTest extends SqliteStoreUnderTest implements SubtasksContract {}
