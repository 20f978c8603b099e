package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.PushSubscriptionsContract;

class SqlitePushSubscriptionsTest extends SqliteStoreUnderTest implements PushSubscriptionsContract {}
