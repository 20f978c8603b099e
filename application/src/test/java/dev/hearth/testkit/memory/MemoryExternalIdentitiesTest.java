package dev.hearth.testkit.memory;

import dev.hearth.testkit.ExternalIdentitiesContract;

class MemoryExternalIdentitiesTest extends MemoryStoreUnderTest implements ExternalIdentitiesContract {}
