package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.UserDirectoryContract;

class SqliteUserDirectoryTest extends SqliteStoreUnderTest implements UserDirectoryContract {}
