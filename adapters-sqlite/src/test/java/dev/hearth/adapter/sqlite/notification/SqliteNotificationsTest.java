package dev.hearth.adapter.sqlite.notification;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.NotificationsContract;

class SqliteNotificationsTest extends SqliteStoreUnderTest implements NotificationsContract {}
