package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ProjectsContract;

class SqliteProjectsTest extends SqliteStoreUnderTest implements ProjectsContract {}
