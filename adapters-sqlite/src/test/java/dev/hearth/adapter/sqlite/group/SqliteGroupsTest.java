package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.GroupsContract;

class SqliteGroupsTest extends SqliteStoreUnderTest implements GroupsContract {}
