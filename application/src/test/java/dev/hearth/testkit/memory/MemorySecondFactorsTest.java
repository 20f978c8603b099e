package dev.hearth.testkit.memory;

import dev.hearth.testkit.SecondFactorsContract;

class MemorySecondFactorsTest extends MemoryStoreUnderTest implements SecondFactorsContract {}
