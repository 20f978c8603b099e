package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChannelMembersContract;

class SqliteChannelMembersTest extends SqliteStoreUnderTest implements ChannelMembersContract {}
