package dev.hearth.adapter.sqlite.live;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.law.ChatLawContract;

class SqliteChatLawTest extends SqliteStoreUnderTest implements ChatLawContract {}
