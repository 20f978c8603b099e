package dev.hearth.testkit.memory;

import dev.hearth.testkit.ProjectPostingsContract;

class MemoryProjectPostingsTest extends MemoryStoreUnderTest implements ProjectPostingsContract {}
