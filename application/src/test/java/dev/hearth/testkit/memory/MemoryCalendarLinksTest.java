package dev.hearth.testkit.memory;

import dev.hearth.testkit.CalendarLinksContract;

class MemoryCalendarLinksTest extends MemoryStoreUnderTest implements CalendarLinksContract {}
