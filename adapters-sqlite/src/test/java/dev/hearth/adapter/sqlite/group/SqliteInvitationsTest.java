package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.InvitationsContract;

class SqliteInvitationsTest extends SqliteStoreUnderTest implements InvitationsContract {}
