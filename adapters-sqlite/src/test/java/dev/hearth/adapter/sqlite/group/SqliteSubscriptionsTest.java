package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.SubscriptionsContract;

class SqliteSubscriptionsTest extends SqliteStoreUnderTest implements SubscriptionsContract {}
