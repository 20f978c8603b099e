package dev.hearth.application.work.port;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Stored tasks. Within a project no two have the same number, and within a status of it no two that are there have the same rank,
 * also under races. Deleted ones stay as traces that may be brought back.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Tasks {
    /**
     * Stores a new task behind all others of its status, with the project's next number, which was never given to another, and
     * the project scope's next revision; returns it as stored.
     */
    Task add(Task task);

    /** A task, also one that is deleted. */
    Optional<Task> find(TaskId id);

    /**
     * As {@link #find(TaskId)}, by the project it is in and its number there; one that went elsewhere, by each number it had before, too.
     */
    Optional<Task> find(ProjectId project, long number);

    /** The tasks that were made from some messages and are there, in one read however many they are; in no promised order. */
    List<Task> from(Set<MessageId> messages);

    /**
     * Changes a task and gives it the scope's next revision. Nothing is stored, and the task returned as it is, where the change
     * gives an equal one. Where the change gives it another status, or brings it back, it stands behind all others of its status
     * then.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such task
     */
    Optional<Task> change(TaskId id, UnaryOperator<Task> change);

    /**
     * As {@link #change}, and puts the task into a place among those of the status that the change gives it. Two that are put into
     * the same place at once both get there, one beside the other. One that is there already stays as it is.
     */
    Optional<Task> move(TaskId id, Spot spot, UnaryOperator<Task> change);

    /** Those of some tasks that there are, also deleted ones, in no order. */
    List<Task> among(Set<TaskId> ids);

    /**
     * The tasks that are parts of any of these, also deleted ones, in no order.
     *
     * @param most so many are given at most, where there are more
     */
    Set<TaskId> below(Set<TaskId> parents, int most);

    /**
     * Runs work that looks at several tasks of a project and then writes what must fit them, so that no other such work of the
     * project comes between. Within a transaction.
     */
    <T> T together(ProjectId project, Supplier<T> work);
}
