package dev.hearth.testkit.memory;

import dev.hearth.testkit.AuditLogContract;

class MemoryAuditLogTest extends MemoryStoreUnderTest implements AuditLogContract {}
