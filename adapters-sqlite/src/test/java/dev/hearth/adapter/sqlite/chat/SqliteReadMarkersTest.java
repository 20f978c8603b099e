package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ReadMarkersContract;

class SqliteReadMarkersTest extends SqliteStoreUnderTest implements ReadMarkersContract {}
