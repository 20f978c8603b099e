package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.TalkElsewhereContract;

class SqliteTalkElsewhereTest extends SqliteStoreUnderTest implements TalkElsewhereContract {}
