package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TaskGuestsContract;

class SqliteTaskGuestsTest extends SqliteStoreUnderTest implements TaskGuestsContract {}
