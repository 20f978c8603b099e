package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.GroupMembersContract;

class SqliteGroupMembersTest extends SqliteStoreUnderTest implements GroupMembersContract {}
