package dev.hearth.testkit.memory;

import dev.hearth.testkit.InvitationsContract;

class MemoryInvitationsTest extends MemoryStoreUnderTest implements InvitationsContract {}
