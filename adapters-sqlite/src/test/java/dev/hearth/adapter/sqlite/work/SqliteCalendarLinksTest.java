package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.CalendarLinksContract;

class SqliteCalendarLinksTest extends SqliteStoreUnderTest implements CalendarLinksContract {}
