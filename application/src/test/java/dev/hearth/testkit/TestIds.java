package dev.hearth.testkit;

import dev.hearth.application.shared.port.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The same time-ordered ids (UUID version 7) in every run; each is one millisecond after the one before. Safe from any thread. */
public final class TestIds implements IdSource {
    private static final long START = 1_767_225_600_000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong taken = new AtomicLong();
    private final int node;

    public TestIds() {
        this(0);
    }

    /** Sources with different numbers never give the same id. */
    public TestIds(int node) {
        this.node = node;
    }

    @Override
    public UUID next() {
        long count = taken.incrementAndGet();
        return new UUID((START + count) << 16 | VERSION_7, VARIANT | (long) node << 32 | count);
    }
}
