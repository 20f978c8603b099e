package dev.hearth.application.work;

import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TaskStatus;
import java.time.Clock;
import java.util.Set;

/** Puts a task into a project, behind the others of its status. */
public final class CreateTask {
    private final TaskAccess access;
    private final GroupAccess groupAccess;
    private final NotedTasks noted;
    private final IdSource ids;
    private final Clock clock;

    public CreateTask(TaskAccess access, GroupAccess groupAccess, NotedTasks noted, IdSource ids, Clock clock) {
        this.access = access;
        this.groupAccess = groupAccess;
        this.noted = noted;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the task is to be. */
    public record Command(ProjectId project, TaskStatus status, TaskDetails details) {}

    /** In a group's project, only for who may create tasks in the group. */
    public TaskView run(Caller caller, Command command) {
        Project project = access.mustWork(caller, command.project());
        project.group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_TASKS));
        TaskPolicy.mustBeOf(project, command.details().labels());
        access.mustBeIn(project.id(), Set.copyOf(command.details().assignees()));
        TaskId id = new TaskId(ids.next());
        return TaskView.of(noted.add(
                Task.planned(id, project.id(), command.status(), command.details(), caller.user(), clock.instant())));
    }
}
