package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.event.TableChanges;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqlFault;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import dev.hearth.domain.work.TemplateId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Templates of tasks, each one row of {@code task_templates}; those deleted stay as a trace. */
public final class SqliteTaskTemplates implements TaskTemplates {
    private static final String COLUMNS =
            "id, project_id, maker_id, unique_key, name, status, title, description, priority,"
                    + " assignees, labels, reminders, estimate, starts_in, due_in, parts, created_at, deleted_at, first_revision,"
                    + " revision, fields";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM task_templates ";

    static final String BY_ID = SELECT + "WHERE id = ?";
    static final String OF_PROJECT = SELECT + "WHERE project_id = ? AND deleted_at IS NULL ORDER BY id";
    static final String SINCE = SELECT + "WHERE project_id = ? AND revision > ? ORDER BY revision LIMIT ?";

    /** Replaces only its own row: who takes another's name is refused. */
    static final String PUT = "INSERT INTO task_templates (" + COLUMNS + ") VALUES (" + "?, ".repeat(20) + "?) " + """
            ON CONFLICT (id) DO UPDATE SET unique_key = excluded.unique_key, name = excluded.name,
                status = excluded.status, title = excluded.title, description = excluded.description,
                priority = excluded.priority, assignees = excluded.assignees, labels = excluded.labels,
                reminders = excluded.reminders, estimate = excluded.estimate, starts_in = excluded.starts_in,
                due_in = excluded.due_in, parts = excluded.parts, deleted_at = excluded.deleted_at,
                revision = excluded.revision, fields = excluded.fields
            """;

    /** What changes of them in a project's scope. */
    static final ChangeSource CHANGES = new TableChanges(SINCE, SqliteTaskTemplates::template);

    private final SqliteDatabase database;

    public SqliteTaskTemplates(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public TaskTemplate add(TaskTemplate template) {
        return database.write(session -> put(session, template.storedAt(ScopeHeads.next(session, template.scope()))));
    }

    @Override
    public Optional<TaskTemplate> find(TemplateId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<TaskTemplate> find(Session session, TemplateId id) {
        return session.find(BY_ID, SqliteTaskTemplates::template, id.value());
    }

    @Override
    public Optional<TaskTemplate> change(TemplateId id, UnaryOperator<TaskTemplate> change) {
        return database.write(session -> find(session, id)
                .map(found -> Revisions.change(
                        session, found, change, TaskTemplate::storedAt, (before, after) -> put(session, after))));
    }

    @Override
    public List<TaskTemplate> of(ProjectId project) {
        return database.read(session -> session.list(OF_PROJECT, SqliteTaskTemplates::template, project.value()));
    }

    private static TaskTemplate put(Session session, TaskTemplate template) {
        try {
            session.change(PUT, columns(template));
            return template;
        } catch (SqlFault fault) {
            throw fault.violates("task_templates.unique_key")
                    ? new Refusal.Conflict("name", "There is already a template of this name.")
                    : fault;
        }
    }

    private static Object[] columns(TaskTemplate template) {
        TemplateCard card = template.card();
        TaskDetails details = card.details();
        return new Object[] {
            template.id().value(),
            template.project().value(),
            template.maker().value(),
            template.uniqueKey(),
            card.name(),
            card.status(),
            details.title().value(),
            details.description(),
            details.priority(),
            TaskRows.ids(details.assignees()),
            TaskRows.ids(details.labels()),
            TaskRows.ids(details.schedule().reminders()),
            details.effort().estimate(),
            card.startsIn().map(TaskDelay::toString),
            card.dueIn().map(TaskDelay::toString),
            card.parts().stream().map(TaskTitle::value).collect(Collectors.joining("\n")),
            template.createdAt(),
            template.deletedAt(),
            template.firstRevision(),
            template.revision(),
            ValueText.of(details.fields())
        };
    }

    static TaskTemplate template(Row row) throws SQLException {
        return new TaskTemplate(
                new TemplateId(row.id(1)),
                new ProjectId(row.id(2)),
                new UserId(row.id(3)),
                new TemplateCard(
                        row.text(5),
                        row.word(6, TaskStatus.class),
                        details(row),
                        row.maybeText(14).map(TaskDelay::parse),
                        row.maybeText(15).map(TaskDelay::parse),
                        parts(row.text(16))),
                row.instant(17),
                row.maybeInstant(18),
                row.number(19),
                row.number(20));
    }

    private static TaskDetails details(Row row) throws SQLException {
        return new TaskDetails(
                new TaskTitle(row.text(7)),
                row.text(8),
                row.word(9, TaskPriority.class),
                TaskRows.ids(row.text(10), UserId::parse),
                TaskRows.ids(row.text(11), LabelId::parse),
                TaskSchedule.NONE.remindedOf(TaskRows.ids(row.text(12), Reminder::parse)),
                new TaskEffort(row.maybeNumber(13).map(Math::toIntExact), 0),
                ValueText.values(row.text(21)));
    }

    /** A title is one line. */
    private static List<TaskTitle> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1)).map(TaskTitle::new).toList();
    }
}
