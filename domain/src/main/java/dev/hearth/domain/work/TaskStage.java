package dev.hearth.domain.work;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a task has come.
 *
 * @param completedAt since when it is done; present exactly where it is
 */
public record TaskStage(TaskStatus status, Optional<Instant> completedAt) {
    public TaskStage {
        if (completedAt.isPresent() != (status == TaskStatus.DONE)) {
            throw new IllegalArgumentException("A task that is done was completed at some time, and no other.");
        }
    }

    /** As a task comes into a status. */
    public static TaskStage of(TaskStatus status, Instant now) {
        return new TaskStage(status, Optional.of(now).filter(at -> status == TaskStatus.DONE));
    }

    /** This one, or the next where the status is another: who marks what is done as done again completes it no later. */
    public TaskStage to(TaskStatus next, Instant now) {
        return next == status ? this : of(next, now);
    }

    /** Whether there is still something to do. */
    public boolean open() {
        return status != TaskStatus.DONE && status != TaskStatus.CANCELLED;
    }
}
