package dev.hearth.testkit;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.FieldQuery;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.TaskEdits;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.util.List;
import java.util.Optional;

/** What is asked of tasks and templates. A test names only what it is about; all else stays as it is. */
public final class TaskAsks {
    private TaskAsks() {}

    /** All tasks of a project, or the caller's own; nothing is asked of custom fields. */
    public static ListTasks.Command list(Optional<ProjectId> project, TaskFilter filter, TaskOrder order) {
        return new ListTasks.Command(project, filter, FieldQuery.NONE, order, "all");
    }

    /** One task is to be different. */
    public static Change change() {
        return new Change();
    }

    /** Many tasks are to be different in the same way. */
    public static Many many() {
        return new Many();
    }

    /** A template is to be different, or to begin with. */
    public static Template template() {
        return new Template();
    }

    /** What is to be different in one task. */
    public static final class Change {
        private Optional<TaskTitle> title = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<TaskStatus> status = Optional.empty();
        private Optional<TaskPriority> priority = Optional.empty();
        private Optional<List<UserId>> assignees = Optional.empty();
        private Optional<List<LabelId>> labels = Optional.empty();
        private ChangeTask.When when = ChangeTask.When.UNCHANGED;
        private ChangeTask.Effort effort = ChangeTask.Effort.UNCHANGED;
        private Edit<TaskId> parent = new Edit.Leave<>();
        private Edit<Recurrence> rule = new Edit.Leave<>();
        private FieldEdits fields = FieldEdits.NONE;
        private Optional<Fingerprint> seen = Optional.empty();

        private Change() {}

        public Change title(Optional<TaskTitle> to) {
            title = to;
            return this;
        }

        public Change description(Optional<String> to) {
            description = to;
            return this;
        }

        public Change status(Optional<TaskStatus> to) {
            status = to;
            return this;
        }

        public Change priority(Optional<TaskPriority> to) {
            priority = to;
            return this;
        }

        public Change assignees(Optional<List<UserId>> to) {
            assignees = to;
            return this;
        }

        public Change labels(Optional<List<LabelId>> to) {
            labels = to;
            return this;
        }

        public Change when(ChangeTask.When to) {
            when = to;
            return this;
        }

        public Change effort(ChangeTask.Effort to) {
            effort = to;
            return this;
        }

        public Change parent(Edit<TaskId> to) {
            parent = to;
            return this;
        }

        public Change rule(Edit<Recurrence> to) {
            rule = to;
            return this;
        }

        public Change fields(FieldEdits to) {
            fields = to;
            return this;
        }

        public Change seen(Optional<Fingerprint> to) {
            seen = to;
            return this;
        }

        public ChangeTask.Command made() {
            return new ChangeTask.Command(
                    title, description, status, priority, assignees, labels, when, effort, parent, rule, fields, seen);
        }
    }

    /** What is to be different in many tasks. */
    public static final class Many {
        private Optional<TaskStatus> status = Optional.empty();
        private Optional<TaskPriority> priority = Optional.empty();
        private TaskEdits.Some<UserId> assignees = new TaskEdits.Some<>(List.of(), List.of());
        private TaskEdits.Some<LabelId> labels = new TaskEdits.Some<>(List.of(), List.of());
        private ChangeTask.When when = ChangeTask.When.UNCHANGED;
        private Edit<TaskId> parent = new Edit.Leave<>();
        private FieldEdits fields = FieldEdits.NONE;

        private Many() {}

        public Many status(Optional<TaskStatus> to) {
            status = to;
            return this;
        }

        public Many priority(Optional<TaskPriority> to) {
            priority = to;
            return this;
        }

        public Many assignees(TaskEdits.Some<UserId> to) {
            assignees = to;
            return this;
        }

        public Many labels(TaskEdits.Some<LabelId> to) {
            labels = to;
            return this;
        }

        public Many when(ChangeTask.When to) {
            when = to;
            return this;
        }

        public Many parent(Edit<TaskId> to) {
            parent = to;
            return this;
        }

        public Many fields(FieldEdits to) {
            fields = to;
            return this;
        }

        public TaskEdits made() {
            return new TaskEdits(status, priority, assignees, labels, when, parent, fields);
        }
    }

    /** What is to be different in a template. */
    public static final class Template {
        private Optional<String> name = Optional.empty();
        private Optional<TaskTitle> title = Optional.empty();
        private final Optional<String> description = Optional.empty();
        private final Optional<TaskStatus> status = Optional.empty();
        private final Optional<TaskPriority> priority = Optional.empty();
        private final Optional<List<UserId>> assignees = Optional.empty();
        private final Optional<List<LabelId>> labels = Optional.empty();
        private Edit<TaskDelay> startsIn = new Edit.Leave<>();
        private Edit<TaskDelay> dueIn = new Edit.Leave<>();
        private final Optional<List<Reminder>> reminders = Optional.empty();
        private final Edit<Integer> estimate = new Edit.Leave<>();
        private Optional<List<TaskTitle>> parts = Optional.empty();
        private FieldEdits fields = FieldEdits.NONE;

        private Template() {}

        public Template name(Optional<String> to) {
            name = to;
            return this;
        }

        public Template title(Optional<TaskTitle> to) {
            title = to;
            return this;
        }

        public Template startsIn(Edit<TaskDelay> to) {
            startsIn = to;
            return this;
        }

        public Template dueIn(Edit<TaskDelay> to) {
            dueIn = to;
            return this;
        }

        public Template parts(Optional<List<TaskTitle>> to) {
            parts = to;
            return this;
        }

        public Template fields(FieldEdits to) {
            fields = to;
            return this;
        }

        public TemplateEdit made() {
            return new TemplateEdit(
                    name,
                    title,
                    description,
                    status,
                    priority,
                    assignees,
                    labels,
                    startsIn,
                    dueIn,
                    reminders,
                    estimate,
                    parts,
                    fields);
        }
    }
}
