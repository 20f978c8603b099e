package dev.hearth.bootstrap.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a start is made of, for the one line that tells it. */
final class Phases {
    private final List<String> told = new ArrayList<>();
    private final Instant begin;
    private long mark = System.nanoTime();

    /** Begins with what the JVM took until now. */
    Phases() {
        Instant now = Instant.now();
        // The start that the system knows of the process is off by up to a second: it is reckoned from a boot time in
        // seconds.
        begin = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        told.add("JVM " + Duration.between(begin, now).toMillis());
    }

    /** Says that a phase has ended. */
    void ended(String phase) {
        long now = System.nanoTime();
        told.add(phase + " " + Duration.ofNanos(now - mark).toMillis());
        mark = now;
    }

    @Override
    public String toString() {
        return Duration.between(begin, Instant.now()).toMillis() + " ms (" + String.join(", ", told) + ")";
    }
}
