package dev.hearth.application.work;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists what a task has to do with others, as far as the caller may look at those. */
public final class ListTaskLinks {
    private final TaskAccess access;
    private final Tasks tasks;

    public ListTaskLinks(TaskAccess access, Tasks tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    /** All of them: there are never many. */
    public List<TaskLinkView> run(Caller caller, TaskName name) {
        SeenTask seen = access.seen(caller, name);
        Task task = seen.task();
        Map<TaskId, Task> others = others(caller, seen);
        return task.ties().links().stream()
                .flatMap(link ->
                        Optional.ofNullable(others.get(link.other()))
                                .map(other -> TaskLinkView.of(link, other))
                                .stream())
                .toList();
    }

    private Map<TaskId, Task> others(Caller caller, SeenTask seen) {
        Task task = seen.task();
        Set<TaskId> linked = task.ties().links().stream().map(TaskLink::other).collect(Collectors.toSet());
        List<Task> there =
                tasks.among(linked).stream().filter(other -> !other.gone()).toList();
        Set<ProjectId> open = there.stream()
                .map(Task::project)
                .distinct()
                .filter(project -> seen.alone() ? access.maySee(caller, project) : isOpen(caller, task, project))
                .collect(Collectors.toSet());
        Set<TaskId> lent = seen.alone() ? access.lent(caller).keySet() : Set.of();
        return there.stream()
                .filter(other -> open.contains(other.project()) || lent.contains(other.id()))
                .collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private boolean isOpen(Caller caller, Task task, ProjectId project) {
        return project.equals(task.project()) || access.maySee(caller, project);
    }
}
