package dev.hearth.application.work;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskWalk;
import java.util.HashMap;
import java.util.Map;
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
     * @param fields what is asked of custom fields; only of a project's
     * @param order of which only the end it begins at counts where it is by a custom field
     * @param told the filter as it was asked for: a cursor goes on only under the same one
     */
    public record Command(
            Optional<ProjectId> project, TaskFilter filter, FieldQuery fields, TaskOrder order, String told) {
        private TaskWalk walk(Scope place, CustomFields known) {
            TaskFilter wanted = filter.with(fields.wishes(known));
            return fields.sort()
                    .flatMap(known::find)
                    .map(field -> TaskWalk.by(field, place, wanted, order.direction()))
                    .orElseGet(() -> TaskWalk.of(place, wanted, order));
        }
    }

    /** A page may hold fewer tasks than asked for, or none, and still not be the last. */
    public Page<TaskView> run(Caller caller, Command command, PageRequest request) {
        Optional<Project> project = command.project().map(id -> access.project(caller, id));
        if (project.isEmpty() && command.fields().isAbout()) {
            throw new Refusal.Invalid("projectId", "must be there where custom fields are asked for");
        }
        Scope place =
                command.project().map(ProjectId::scope).orElse(caller.user().scope());
        TaskWalk walk = command.walk(place, project.map(Project::fields).orElse(CustomFields.NONE));
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
        private final Map<String, Task> alone = new HashMap<>();
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
                alone.put(task.id().toString(), task);
            }
            return isGuest;
        }

        TaskView view(TaskView task) {
            return Optional.ofNullable(alone.get(task.id()))
                    .map(lone -> TaskView.forGuest(lone, caller.user()))
                    .orElse(task);
        }
    }
}
