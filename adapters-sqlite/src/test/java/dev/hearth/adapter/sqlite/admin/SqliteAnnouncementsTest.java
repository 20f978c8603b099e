package dev.hearth.adapter.sqlite.admin;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.AnnouncementsContract;

class SqliteAnnouncementsTest extends SqliteStoreUnderTest implements AnnouncementsContract {}
