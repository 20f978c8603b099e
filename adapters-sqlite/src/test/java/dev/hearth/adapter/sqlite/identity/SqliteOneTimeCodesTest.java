package dev.hearth.adapter.sqlite.identity;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.OneTimeCodesContract;

class SqliteOneTimeCodesTest extends SqliteStoreUnderTest implements OneTimeCodesContract {}
