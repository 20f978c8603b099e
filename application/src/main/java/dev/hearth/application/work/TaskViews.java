package dev.hearth.application.work;

import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows tasks with what is counted anew each time: how far their parts are. */
public final class TaskViews {
    private final TaskLists lists;

    public TaskViews(TaskLists lists) {
        this.lists = lists;
    }

    TaskView of(Task task) {
        return of(List.of(task)).getFirst();
    }

    /** A task as somebody saw it, as it is by now. */
    TaskView of(Caller caller, SeenTask seen, Task now) {
        return seen.alone() ? TaskView.of(now).forGuest(caller.user()) : of(now);
    }

    /** In one read for all of them. */
    List<TaskView> of(List<Task> tasks) {
        Set<TaskId> ids = tasks.stream().map(Task::id).collect(Collectors.toSet());
        Map<TaskId, Subtasks> parts = ids.isEmpty() ? Map.of() : lists.subtasks(ids);
        return tasks.stream()
                .map(task -> TaskView.of(task).with(parts.getOrDefault(task.id(), Subtasks.NONE)))
                .toList();
    }
}
