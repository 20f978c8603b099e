package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.MessagesContract;

class SqliteMessagesTest extends SqliteStoreUnderTest implements MessagesContract {}
