package dev.hearth.adapter.sqlite.live;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChangeLogContract;

class SqliteChangeLogTest extends SqliteStoreUnderTest implements ChangeLogContract {}
