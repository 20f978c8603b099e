package dev.hearth.application.work;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.Violations;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes what a task says. */
public final class ChangeTask {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final RecurringTasks recurring;
    private final TaskViews views;
    private final Clock clock;

    public ChangeTask(TaskAccess access, NotedTasks noted, RecurringTasks recurring, TaskViews views, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.recurring = recurring;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What is to be different; what is empty stays.
     *
     * @param seen of the task, as it was shown to whoever changes it
     */
    public record Command(
            Optional<TaskTitle> title,
            Optional<String> description,
            Optional<TaskStatus> status,
            Optional<TaskPriority> priority,
            Optional<List<UserId>> assignees,
            Optional<List<LabelId>> labels,
            When when,
            Effort effort,
            Edit<TaskId> parent,
            Edit<Recurrence> rule,
            FieldEdits fields,
            Optional<Fingerprint> seen) {
        /** @param known the project's custom fields */
        Task over(Task before, KnownFields known, Instant now) {
            return before.with(over(before.details(), known), now)
                    .under(parent.over(before.ties().parent()), now)
                    .recurring(rule.over(before.ties().series().rule()), now)
                    .in(status.orElse(before.stage().status()), now);
        }

        private TaskDetails over(TaskDetails said, KnownFields known) {
            Violations violations = new Violations();
            Field<TaskDetails> words = violations.part(() -> new TaskDetails(
                    title.orElse(said.title()),
                    description.orElse(said.description()),
                    priority.orElse(said.priority()),
                    assignees.orElse(said.assignees()),
                    labels.orElse(said.labels()),
                    said.schedule(),
                    effort.over(said.effort()),
                    said.fields()));
            Field<TaskSchedule> times = violations.part(() -> when.over(said.schedule()));
            Field<FieldValues> values = violations.part(() -> fields.over(said.fields(), known));
            violations.done();
            return words.get().with(times.get()).with(values.get());
        }
    }

    /**
     * When it is to be done.
     *
     * @param start in a time zone, as {@link TaskTime#given} reads it
     * @param zone another one leaves the clocks as they stand: what was at noon is at noon there
     * @param reminders all that there are to be
     */
    public record When(
            Edit<Function<Optional<ZoneId>, TaskTime>> start,
            Edit<Function<Optional<ZoneId>, TaskTime>> due,
            Optional<ZoneId> zone,
            Optional<List<Reminder>> reminders) {
        public static final When UNCHANGED =
                new When(new Edit.Leave<>(), new Edit.Leave<>(), Optional.empty(), Optional.empty());

        TaskSchedule over(TaskSchedule before) {
            Violations violations = new Violations();
            Field<TaskSchedule> times = violations.part(() -> timesOver(before));
            Field<TaskSchedule> reminded =
                    violations.part(() -> before.remindedOf(reminders.orElse(before.reminders())));
            violations.done();
            return times.get().remindedOf(reminded.get().reminders());
        }

        /** In order where any is another than before. */
        private TaskSchedule timesOver(TaskSchedule before) {
            ZoneId where = zone.orElse(before.zone());
            TaskSchedule after = new TaskSchedule(
                    over(start, before.start(), where), over(due, before.due(), where), where, before.reminders());
            return after.equals(before) ? after : after.mustBeInOrder();
        }

        private static Optional<TaskTime> over(
                Edit<Function<Optional<ZoneId>, TaskTime>> edit, Optional<TaskTime> before, ZoneId zone) {
            return edit.over(before.map(time -> ignored -> time)).map(given -> given.apply(Optional.of(zone)));
        }
    }

    /** How much work it is, in minutes. */
    public record Effort(Edit<Integer> estimate, Optional<Integer> spent) {
        public static final Effort UNCHANGED = new Effort(new Edit.Leave<>(), Optional.empty());

        private TaskEffort over(TaskEffort before) {
            return new TaskEffort(estimate.over(before.estimate()), spent.orElse(before.spent()));
        }
    }

    /** Refuses as stale when what is to change was changed by somebody else. */
    public TaskView run(Caller caller, TaskName name, Command command) {
        SeenTask found = access.mustWork(caller, name);
        Instant now = clock.instant();
        Task task = found.task();
        Project project = found.project().project();
        KnownFields known = KnownFields.of(project.fields(), task.details().fields());
        Task wanted = command.over(task, known, now);
        Violations.ofAll(
                () -> access.mustBelong(
                        project, wanted.details(), task.details(), people -> access.mustBeAbout(task, people)),
                () -> recurring.mustGoOn(wanted));
        return views.of(
                noted.changeTo(caller.user(), task, command.parent(), before -> changed(before, command, known, now)));
    }

    private Task changed(Task before, Command command, KnownFields known, Instant now) {
        Task after = recurring.mustGoOn(command.over(TaskPolicy.mustBeThere(before), known, now));
        command.seen()
                .ifPresent(seen -> seen.mustHold(
                        TaskView.of(before, known.fields()).fingerprint(),
                        TaskView.of(after, known.fields()).fingerprint()));
        return after;
    }
}
