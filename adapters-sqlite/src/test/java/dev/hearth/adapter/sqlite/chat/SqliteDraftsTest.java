package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.DraftsContract;

class SqliteDraftsTest extends SqliteStoreUnderTest implements DraftsContract {}
