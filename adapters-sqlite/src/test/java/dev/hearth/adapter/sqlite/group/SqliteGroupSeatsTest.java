package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.GroupSeatsContract;

class SqliteGroupSeatsTest extends SqliteStoreUnderTest implements GroupSeatsContract {}
