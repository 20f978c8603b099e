package dev.hearth.application.work.port;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * Who was let in to which single task. Whoever was taken out is nowhere.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface TaskGuests {
    /**
     * Stores a guest. Somebody who is one already stays as they are, also under races.
     *
     * @return as stored
     */
    TaskGuest add(TaskGuest guest);

    Optional<TaskGuest> find(TaskId task, UserId user);

    /** A task's guests, who came first first; few, by {@link TaskGuest#MOST}. */
    List<TaskGuest> of(TaskId task);

    /** Where somebody is a guest, in the order they came; few, by {@link TaskGuest#MOST_TASKS}. The tasks may be gone, or their projects. */
    List<TaskGuest> of(UserId user);

    /**
     * Takes somebody out of one task.
     *
     * @return false when they are no guest of it
     */
    boolean remove(TaskId task, UserId user);

    /** Takes everybody out of a task. */
    void removeAll(TaskId task);

    /** Takes somebody out of all tasks to which they were let in in a project. */
    void removeAll(ProjectId project, UserId user);

    /** Takes somebody out of all tasks. */
    void removeAll(UserId user);
}
