package dev.hearth.domain.work;

import java.time.Instant;
import java.util.Optional;

/**
 * A moment at which people are to be told of a task that is due.
 *
 * @param due when the task is due
 * @param reminder the one that comes; empty where the task is overdue from then on
 */
public record TaskAlarm(Instant at, Instant due, Optional<Reminder> reminder) {
    public boolean overdue() {
        return reminder.isEmpty();
    }
}
