package dev.hearth.application.work;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskWalk;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lists the tasks of a project, or those the caller is to do in all projects. */
public final class ListTasks {
    private final TaskAccess access;
    private final TaskCursors tasks;

    public ListTasks(TaskAccess access, TaskCursors tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    /**
     * Which list is wanted.
     *
     * @param project empty for what is assigned to the caller, wherever it is
     * @param filter of which only those who fit are shown
     * @param told the filter as it was asked for: a cursor goes on only under the same one
     */
    public record Command(Optional<ProjectId> project, TaskFilter filter, TaskOrder order, String told) {}

    /** A page may hold fewer tasks than asked for, or none, and still not be the last. */
    public Page<TaskView> run(Caller caller, Command command, PageRequest request) {
        command.project().ifPresent(project -> access.project(caller, project));
        Scope place =
                command.project().map(ProjectId::scope).orElse(caller.user().scope());
        TaskWalk walk = TaskWalk.of(place, command.filter(), command.order());
        Predicate<Task> shown = command.project().isPresent() ? task -> true : visible(caller);
        return tasks.page(caller, place + ":" + command.told(), walk, request.cursor(), request.limit(), shown);
    }

    /** Who has left a project may still be named in its tasks. */
    private Predicate<Task> visible(Caller caller) {
        Set<ProjectId> own = access.projectsOf(caller);
        return task -> own.contains(task.project()) || access.maySee(caller, task.project());
    }
}
