package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TalkMovesContract;

class SqliteTalkMovesTest extends SqliteStoreUnderTest implements TalkMovesContract {}
