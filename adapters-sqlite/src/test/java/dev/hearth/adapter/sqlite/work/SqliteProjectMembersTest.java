package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ProjectMembersContract;

class SqliteProjectMembersTest extends SqliteStoreUnderTest implements ProjectMembersContract {}
