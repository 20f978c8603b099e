package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ProjectStatisticsContract;

class SqliteProjectStatisticsTest extends SqliteStoreUnderTest implements ProjectStatisticsContract {}
