package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SavedFiltersContract;

class SqliteSavedFiltersTest extends SqliteStoreUnderTest implements SavedFiltersContract {}
