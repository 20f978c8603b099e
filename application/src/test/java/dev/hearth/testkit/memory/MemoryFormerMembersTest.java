package dev.hearth.testkit.memory;

import dev.hearth.testkit.FormerMembersContract;
import dev.hearth.testkit.FormerOwnersContract;

/** Deleted accounts in memory. */
class MemoryFormerMembersTest extends MemoryStoreUnderTest implements FormerMembersContract, FormerOwnersContract {}
