package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SessionsContract;

class SqliteSessionsTest extends SqliteStoreUnderTest implements SessionsContract {}
