package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SecondFactorsContract;

class SqliteSecondFactorsTest extends SqliteStoreUnderTest implements SecondFactorsContract {}
