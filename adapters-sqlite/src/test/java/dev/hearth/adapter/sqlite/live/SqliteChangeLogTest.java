package dev.hearth.adapter.sqlite.live;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChangeLogContract;
import dev.hearth.testkit.SettledRevisionsContract;

class SqliteChangeLogTest extends SqliteStoreUnderTest implements ChangeLogContract, SettledRevisionsContract {}
