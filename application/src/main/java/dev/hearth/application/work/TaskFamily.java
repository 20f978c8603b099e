package dev.hearth.application.work;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** Sees to it that tasks and their parts are trees, neither high nor broad: so whatever is told of a tree is cheap. */
public final class TaskFamily {
    /** A task without a parent is one level. */
    static final int MOST_LEVELS = 5;

    static final int MOST_SUBTASKS = 200;
    private static final int MOST_IN_A_LEVEL = 1000;
    private static final String PARENT = "parentId";

    private final Tasks tasks;
    private final TaskLists lists;

    public TaskFamily(Tasks tasks, TaskLists lists) {
        this.tasks = tasks;
        this.lists = lists;
    }

    /** Refuses a task that cannot be where it is to be. Ask together with the write that puts it there. */
    void mustFit(Task child) {
        child.ties().parent().ifPresent(parent -> mustFit(child, parent, () -> levelsFrom(child)));
    }

    /** As {@link #mustFit(Task)}, of a task that is about to be made with so many levels. */
    void mustFit(Task child, int levels) {
        child.ties().parent().ifPresent(parent -> mustFit(child, parent, () -> levels));
    }

    private void mustFit(Task child, TaskId parent, IntSupplier levels) {
        Task above = tasks.find(parent)
                .filter(found -> !found.gone() && found.project().equals(child.project()))
                .orElseThrow(() -> new Refusal.Invalid(PARENT, "must be a task of the project"));
        if (levelsAbove(child, above) + levels.getAsInt() > MOST_LEVELS) {
            throw new Refusal.Invalid(PARENT, "must leave no more than " + MOST_LEVELS + " levels of tasks");
        }
        if (lists.subtasks(Set.of(parent)).getOrDefault(parent, Subtasks.NONE).all() >= MOST_SUBTASKS) {
            throw new Refusal.LimitReached("A task can have at most " + MOST_SUBTASKS + " subtasks.");
        }
    }

    /** As many as there may be are enough to know. */
    private int levelsAbove(Task child, Task parent) {
        int levels = 0;
        for (Optional<Task> above = Optional.of(parent);
                above.isPresent() && levels < MOST_LEVELS;
                above = above.get().ties().parent().flatMap(tasks::find)) {
            if (above.get().id().equals(child.id())) {
                throw new Refusal.Invalid(PARENT, "must be neither the task itself nor a part of it");
            }
            levels++;
        }
        return levels;
    }

    private int levelsFrom(Task child) {
        int levels = 1;
        Set<TaskId> level = below(Set.of(child.id()));
        while (!level.isEmpty() && levels < MOST_LEVELS) {
            levels++;
            level = below(level);
        }
        return levels;
    }

    private Set<TaskId> below(Set<TaskId> level) {
        Set<TaskId> below = tasks.below(level, MOST_IN_A_LEVEL);
        if (below.size() == MOST_IN_A_LEVEL) {
            throw new Refusal.LimitReached("Too many tasks are parts of this one. Move its parts one by one.");
        }
        return below;
    }
}
