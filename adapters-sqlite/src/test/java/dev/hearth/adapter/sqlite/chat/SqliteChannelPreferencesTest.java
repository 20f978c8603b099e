package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ChannelPreferencesContract;

class SqliteChannelPreferencesTest extends SqliteStoreUnderTest implements ChannelPreferencesContract {}
