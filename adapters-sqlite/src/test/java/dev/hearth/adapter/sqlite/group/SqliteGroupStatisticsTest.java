package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.GroupStatisticsContract;

class SqliteGroupStatisticsTest extends SqliteStoreUnderTest implements GroupStatisticsContract {}
