package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SearchIndexContract;

class SqliteSearchIndexTest extends SqliteStoreUnderTest implements SearchIndexContract {}
