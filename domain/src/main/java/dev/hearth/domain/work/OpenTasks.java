package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import java.util.List;

/**
 * The open tasks of a project that have something in common.
 *
 * @param overdue how many of them should have been done by now
 */
public record OpenTasks(TaskStatus status, TaskPriority priority, List<UserId> assignees, long tasks, long overdue) {
    public OpenTasks {
        assignees = List.copyOf(assignees);
    }
}
