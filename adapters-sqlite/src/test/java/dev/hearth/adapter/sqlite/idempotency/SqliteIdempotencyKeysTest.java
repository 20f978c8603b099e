package dev.hearth.adapter.sqlite.idempotency;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.IdempotencyKeysContract;

class SqliteIdempotencyKeysTest extends SqliteStoreUnderTest implements IdempotencyKeysContract {}
