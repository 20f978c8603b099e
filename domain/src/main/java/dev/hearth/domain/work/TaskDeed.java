package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What somebody did to a task. Never changed.
 *
 * @param changes what became different; none of a task that was just made
 */
public record TaskDeed(TaskDeedId id, TaskId task, UserId actor, Instant at, List<TaskChange> changes) {
    public TaskDeed {
        changes = List.copyOf(changes);
    }
}
