package dev.hearth.testkit.memory;

import dev.hearth.testkit.IdempotencyKeysContract;

class MemoryIdempotencyKeysTest extends MemoryStoreUnderTest implements IdempotencyKeysContract {}
