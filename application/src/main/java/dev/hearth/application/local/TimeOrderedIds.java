package dev.hearth.application.local;

import dev.hearth.application.shared.port.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Ids that sort by the time they were made: UUID version 7 with a counter in the 12 bits after the time (RFC 9562 §6.2, method
 * 1), so that ids of one millisecond keep their order too, and 62 random bits, so that nobody guesses one.
 */
public final class TimeOrderedIds implements IdSource {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Milliseconds and counter as one number, so that a full counter runs over into the time. */
    private long last;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long stamp = stamp();
        long time = stamp >>> COUNTER_BITS;
        long counter = stamp & ((1 << COUNTER_BITS) - 1);
        return new UUID(time << 16 | VERSION_7 | counter, VARIANT | random.nextLong() >>> 2);
    }

    /** Only ever rises, also when the clock is set back. */
    private synchronized long stamp() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
