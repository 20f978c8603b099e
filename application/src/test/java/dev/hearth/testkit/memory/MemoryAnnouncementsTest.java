package dev.hearth.testkit.memory;

import dev.hearth.testkit.AnnouncementsContract;

class MemoryAnnouncementsTest extends MemoryStoreUnderTest implements AnnouncementsContract {}
