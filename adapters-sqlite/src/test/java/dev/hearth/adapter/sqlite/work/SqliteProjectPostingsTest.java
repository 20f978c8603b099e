package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ProjectPostingsContract;

class SqliteProjectPostingsTest extends SqliteStoreUnderTest implements ProjectPostingsContract {}
