package dev.hearth.application.work.port;

import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that are there, in the orders people look at them in.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface TaskLists {
    /**
     * A page of the tasks on a way that are wanted. It may hold fewer than asked for, or none, while there is a next one: no page
     * looks at more than {@link TaskWalk#MOST_LOOKED_AT} tasks, so that it costs the same however many others there are.
     *
     * @param after where the page before ended, empty for the first page; {@link Page#next()} is the position to hand in next
     * @param limit 1 or more
     */
    Page<Task> list(TaskWalk walk, Optional<TaskWalk.Position> after, int limit);

    /** How many tasks of a project are in each status; every status is in the answer. */
    Map<TaskStatus, Long> counts(ProjectId project);

    /** How far the parts of some tasks are, those that are gone left out; no answer for a task without any. */
    Map<TaskId, Subtasks> subtasks(Set<TaskId> parents);
}
