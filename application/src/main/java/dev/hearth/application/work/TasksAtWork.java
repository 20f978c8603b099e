package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many tasks, for somebody who wants to change them: all of them are fetched in one read, and the project is looked at anew for
 * each, since what somebody may do can end between two of them.
 */
final class TasksAtWork {
    private final TaskAccess access;
    private final Caller caller;
    private final Set<UserId> newcomers;
    private final Map<TaskId, Task> tasks;

    /**
     * Fetches the tasks.
     *
     * @param newcomers who is to do something in them
     */
    TasksAtWork(TaskAccess access, Caller caller, List<TaskId> ids, Set<UserId> newcomers) {
        this.access = access;
        this.caller = caller;
        this.newcomers = newcomers;
        this.tasks = access.among(Set.copyOf(ids)).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /**
     * One of them.
     *
     * @param people of the newcomers, who is in the project, or the task's guest
     */
    record Found(Task task, SeenProject project, Set<UserId> people) {}

    /** As {@link TaskAccess#traceAtWork}. Ask right before the task is written. */
    Found must(TaskId id) {
        Task task = Optional.ofNullable(tasks.get(id)).orElseThrow(TaskAccess::none);
        SeenProject project = access.atWork(caller, task);
        return new Found(task, project, access.about(task, newcomers));
    }
}
