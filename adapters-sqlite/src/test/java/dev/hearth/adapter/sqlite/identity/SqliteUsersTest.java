package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.UsersContract;

class SqliteUsersTest extends SqliteStoreUnderTest implements UsersContract {}
