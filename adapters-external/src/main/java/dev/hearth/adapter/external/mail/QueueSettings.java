package dev.hearth.adapter.external.mail;

import java.time.Duration;
import java.util.List;

/**
 * How letters wait for their turn.
 *
 * @param capacity how many may wait at once, those that failed and will be tried again included
 * @param pauses how long to wait before each further try; a letter is given up after the last one
 * @param drain how long {@link QueuedAccountMail#close()} waits for letters that are still there
 */
public record QueueSettings(int capacity, List<Duration> pauses, Duration drain) {
    /**
     * Tries for a bit over 20 minutes: longer than servers that turn every stranger away at first (RFC 6647) usually ask for,
     * shorter than codes live that nobody could use afterwards.
     */
    public static final QueueSettings DEFAULT = new QueueSettings(
            1000,
            List.of(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15)),
            Duration.ofSeconds(10));

    public QueueSettings {
        if (capacity < 1) {
            throw new IllegalArgumentException("At least one letter must be able to wait.");
        }
        pauses = List.copyOf(pauses);
    }
}
