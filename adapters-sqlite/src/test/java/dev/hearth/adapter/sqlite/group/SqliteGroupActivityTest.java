package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.GroupActivityContract;

class SqliteGroupActivityTest extends SqliteStoreUnderTest implements GroupActivityContract {}
