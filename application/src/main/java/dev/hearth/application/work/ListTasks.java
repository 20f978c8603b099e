package dev.hearth.application.work;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskWalk;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
        String told = place + ":" + command.told();
        return command.project().isPresent()
                ? tasks.page(caller, told, walk, request.cursor(), request.limit(), task -> true)
                : own(caller, told, walk, request);
    }

    private Page<TaskView> own(Caller caller, String told, TaskWalk walk, PageRequest request) {
        Own own = new Own(caller);
        return tasks.page(caller, told, walk, request.cursor(), request.limit(), own::isShown)
                .map(own::view);
    }

    /** What of a page somebody sees. Who has left a project may still be named in its tasks. */
    private final class Own {
        private final Caller caller;
        private final Set<ProjectId> projects;
        private final Set<String> alone = new HashSet<>();
        private Optional<Set<TaskId>> lent = Optional.empty();

        Own(Caller caller) {
            this.caller = caller;
            this.projects = access.projectsOf(caller);
        }

        boolean isShown(Task task) {
            if (projects.contains(task.project()) || access.maySee(caller, task.project())) {
                return true;
            }
            if (lent.isEmpty()) {
                lent = Optional.of(access.lent(caller).keySet());
            }
            boolean isGuest = lent.get().contains(task.id());
            if (isGuest) {
                alone.add(task.id().toString());
            }
            return isGuest;
        }

        TaskView view(TaskView task) {
            return alone.contains(task.id()) ? task.forGuest(caller.user()) : task;
        }
    }
}
