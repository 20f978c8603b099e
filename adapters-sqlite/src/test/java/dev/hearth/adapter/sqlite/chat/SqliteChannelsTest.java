package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChannelsContract;

class SqliteChannelsTest extends SqliteStoreUnderTest implements ChannelsContract {}
