package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ScheduledMessagesContract;

class SqliteScheduledMessagesTest extends SqliteStoreUnderTest implements ScheduledMessagesContract {}
