package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.FormerMembersContract;
import dev.hearth.testkit.FormerOwnersContract;

/** Deleted accounts on SQLite. */
class SqliteFormerMembersTest extends SqliteStoreUnderTest implements FormerMembersContract, FormerOwnersContract {}
