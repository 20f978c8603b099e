package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.UnreadContract;

class SqliteUnreadTest extends SqliteStoreUnderTest implements UnreadContract {}
