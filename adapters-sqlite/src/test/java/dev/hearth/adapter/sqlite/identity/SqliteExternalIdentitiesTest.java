package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.ExternalIdentitiesContract;

class SqliteExternalIdentitiesTest extends SqliteStoreUnderTest implements ExternalIdentitiesContract {}
