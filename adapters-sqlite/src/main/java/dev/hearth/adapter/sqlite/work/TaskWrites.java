package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TransferredTask;

/** How tasks are stored: their row, the lists they stand in, and how many there are. Each within a write. */
final class TaskWrites {
    static final String NEXT_NUMBER = """
            INSERT INTO task_numbers (project_id, last) VALUES (?, 1)
            ON CONFLICT (project_id) DO UPDATE SET last = last + 1
            RETURNING last
            """;

    private static final String COLUMNS = """
             (project_id, number, status, rank, completed_at, deleted_at, changed_at, revision, watchers, parent_id, links,
                rrule, previous_id, next_id, title, description, priority, assignees, labels, start, due, zone, estimate, spent, reminders, fields, id, creator_id, created_at,
                first_revision, source_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String INSERT = "INSERT INTO tasks" + COLUMNS;
    static final String LEAVE = "REPLACE INTO task_traces" + COLUMNS;

    static final String UPDATE = """
            UPDATE tasks SET project_id = ?, number = ?, status = ?, rank = ?, completed_at = ?, deleted_at = ?,
                changed_at = ?, revision = ?, watchers = ?, parent_id = ?, links = ?, rrule = ?, previous_id = ?,
                next_id = ?, title = ?, description = ?, priority = ?, assignees = ?, labels = ?,
                start = ?, due = ?, zone = ?, estimate = ?, spent = ?, reminders = ?, fields = ?
            WHERE id = ?
            """;

    static final String BEGIN = "UPDATE tasks SET first_revision = ? WHERE id = ?";

    static final String TALLY = """
            INSERT INTO task_tallies (project_id, status, tasks) VALUES (?1, ?2, ?3)
            ON CONFLICT (project_id, status) DO UPDATE SET tasks = tasks + ?3
            """;

    private TaskWrites() {}

    static long nextNumber(Session session, ProjectId project) {
        return session.list(NEXT_NUMBER, row -> row.number(1), project.value()).getFirst();
    }

    static void insert(Session session, Task task) {
        session.change(INSERT, columns(task));
        TaskListRows.added(session, task);
        tally(session, task, 1);
    }

    private static Object[] columns(Task task) {
        Object[] lasting = {
            task.id().value(),
            task.life().creator().value(),
            task.life().createdAt(),
            task.firstRevision(),
            task.life().source().map(MessageId::value)
        };
        return Columns.of(changing(task), lasting);
    }

    /** The task where it is now, and what is left of it where it was. */
    static void transfer(Session session, Task before, TransferredTask moved) {
        session.change(LEAVE, columns(moved.trace()));
        replace(session, before, moved.task());
        session.change(BEGIN, moved.task().firstRevision(), moved.task().id().value());
    }

    static void replace(Session session, Task before, Task after) {
        session.change(UPDATE, Columns.of(changing(after), after.id().value()));
        TaskListRows.changed(session, before, after);
        tally(session, before, -1);
        tally(session, after, 1);
    }

    private static void tally(Session session, Task task, int step) {
        if (!task.gone()) {
            session.change(TALLY, task.project().value(), task.stage().status(), step);
        }
    }

    private static Object[] changing(Task task) {
        Object[] stands = {
            task.project().value(),
            task.number(),
            task.stage().status(),
            task.rank().value(),
            task.stage().completedAt(),
            task.life().deletedAt(),
            task.life().changedAt(),
            task.revision(),
            TaskRows.ids(task.watchers())
        };
        return Columns.of(Columns.of(stands, ties(task.ties())), details(task.details()));
    }

    private static Object[] ties(TaskTies ties) {
        return new Object[] {
            ties.parent().map(TaskId::value),
            TaskLinksText.written(ties.links()),
            ties.series().rule().map(Recurrence::rule),
            ties.series().previous().map(TaskId::value),
            ties.series().next().map(TaskId::value)
        };
    }

    private static Object[] details(TaskDetails details) {
        return new Object[] {
            details.title().value(),
            details.description(),
            details.priority(),
            TaskRows.ids(details.assignees()),
            TaskRows.ids(details.labels()),
            details.schedule().start().map(TaskTime::toString),
            details.schedule().due().map(TaskTime::toString),
            details.schedule().zoneName(),
            details.effort().estimate(),
            details.effort().spent(),
            TaskRows.ids(details.schedule().reminders()),
            ValueText.of(details.fields())
        };
    }
}
