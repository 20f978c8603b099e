package dev.hearth.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until the test moves it. Tells whole milliseconds, as the stores keep them. Safe from any thread. */
public final class TestClock extends Clock {
    private volatile Instant now;

    private TestClock(Instant start) {
        this.now = start.truncatedTo(ChronoUnit.MILLIS);
    }

    public static TestClock at(Instant start) {
        return new TestClock(start);
    }

    /** An ordinary moment with an odd number of milliseconds, so that a store that rounds is found out. */
    public static TestClock someDay() {
        return at(Instant.parse("2026-03-14T15:09:26.535Z"));
    }

    public synchronized void move(Duration by) {
        moveTo(now.plus(by));
    }

    public synchronized void moveTo(Instant time) {
        now = time.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants know no zone: the same clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
