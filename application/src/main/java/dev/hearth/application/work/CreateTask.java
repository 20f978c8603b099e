package dev.hearth.application.work;

import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Violations;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts a task into a project, behind the others of its status. */
public final class CreateTask {
    private final TaskAccess access;
    private final GroupAccess groupAccess;
    private final NotedTasks noted;
    private final RecurringTasks recurring;
    private final TaskViews views;
    private final IdSource ids;
    private final Clock clock;

    public CreateTask(
            TaskAccess access,
            GroupAccess groupAccess,
            NotedTasks noted,
            RecurringTasks recurring,
            TaskViews views,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.groupAccess = groupAccess;
        this.noted = noted;
        this.recurring = recurring;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the task is to be.
     *
     * @param parent what it is to be a part of
     * @param rule by which others follow it
     * @param when it is to be done, beside what its details say of that
     * @param fields what it says in custom fields besides
     */
    public record Command(
            ProjectId project,
            TaskStatus status,
            TaskDetails details,
            Optional<TaskId> parent,
            Optional<Recurrence> rule,
            ChangeTask.When when,
            FieldEdits fields) {
        /** A task of which nothing is said that its details do not say. */
        public Command(
                ProjectId project,
                TaskStatus status,
                TaskDetails details,
                Optional<TaskId> parent,
                Optional<Recurrence> rule) {
            this(project, status, details, parent, rule, ChangeTask.When.UNCHANGED, FieldEdits.NONE);
        }

        /** A task that is no part of another and is done once. */
        public Command(ProjectId project, TaskStatus status, TaskDetails details) {
            this(project, status, details, Optional.empty(), Optional.empty());
        }

        private Task task(TaskId id, CustomFields known, UserId creator, Instant now) {
            return Task.planned(id, project, status, said(KnownFields.of(known)), creator, now)
                    .under(parent, now)
                    .recurring(rule, now);
        }

        private TaskDetails said(KnownFields known) {
            Violations violations = new Violations();
            Field<TaskSchedule> times = violations.part(() -> when.over(details.schedule()));
            Field<FieldValues> values = violations.part(() -> fields.over(details.fields(), known));
            violations.done();
            return details.with(times.get()).with(values.get());
        }
    }

    /** In a group's project, only for who may create tasks in the group. */
    public TaskView run(Caller caller, Command command) {
        return made(caller, command, task -> task);
    }

    /**
     * As {@link #run}.
     *
     * @param more what is to be said of the task besides
     */
    TaskView made(Caller caller, Command command, UnaryOperator<Task> more) {
        return views.of(noted.add(more.apply(planned(caller, command))));
    }

    /**
     * As {@link #run}.
     *
     * @param parts what its parts are called
     */
    TaskView made(Caller caller, Command command, List<TaskTitle> parts) {
        Task whole = planned(caller, command);
        return views.of(noted.addWith(
                whole, parts.stream().map(title -> part(whole, title)).toList()));
    }

    private Task part(Task whole, TaskTitle title) {
        Instant now = whole.life().createdAt();
        return Task.planned(
                        new TaskId(ids.next()),
                        whole.project(),
                        TaskStatus.TODO,
                        TaskDetails.titled(title),
                        whole.life().creator(),
                        now)
                .under(Optional.of(whole.id()), now);
    }

    private Task planned(Caller caller, Command command) {
        Project project = access.mustWork(caller, command.project());
        project.group().ifPresent(group -> groupAccess.permitted(caller, group, GroupPermission.CREATE_TASKS));
        Task task = command.task(new TaskId(ids.next()), project.fields(), caller.user(), clock.instant());
        Violations.ofAll(() -> access.mustBelong(project, task.details()), () -> recurring.mustGoOn(task));
        return task;
    }
}
