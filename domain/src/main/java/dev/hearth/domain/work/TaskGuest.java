package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;

/**
 * Somebody who was let in to one task, and to nothing else of its project.
 *
 * @param project in which the task was when they were let in: a task that goes elsewhere leaves its guests behind
 * @param letInBy who wanted them there
 */
public record TaskGuest(TaskId task, ProjectId project, UserId user, UserId letInBy, Instant at) {
    /** So many a task has. */
    public static final int MOST = 20;

    /** To so many tasks one person is let in. */
    public static final int MOST_TASKS = 200;

    /** Somebody who is about to be let in to a task where it is. */
    public static TaskGuest of(Task task, UserId user, UserId letInBy, Instant now) {
        return new TaskGuest(task.id(), task.project(), user, letInBy, now);
    }

    /** Whether they were let in to this task, where it is. */
    public boolean holds(Task there) {
        return task.equals(there.id()) && project.equals(there.project());
    }
}
