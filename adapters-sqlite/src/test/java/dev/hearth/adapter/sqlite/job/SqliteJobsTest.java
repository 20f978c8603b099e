package dev.hearth.adapter.sqlite.job;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.JobsContract;

class SqliteJobsTest extends SqliteStoreUnderTest implements JobsContract {}
