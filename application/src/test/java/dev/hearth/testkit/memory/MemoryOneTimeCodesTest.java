package dev.hearth.testkit.memory;

import dev.hearth.testkit.OneTimeCodesContract;

class MemoryOneTimeCodesTest extends MemoryStoreUnderTest implements OneTimeCodesContract {}
