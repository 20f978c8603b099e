package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskFlowCount;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSort;
import dev.hearth.domain.work.TaskStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Numbers about projects: one walk along the open tasks, by when they are due, and one along what became of tasks. */
public final class SqliteProjectStatistics implements ProjectStatistics {
    static final String OPEN = """
            SELECT t.status, t.priority, t.assignees, count(*), sum(l.key <= ?)
            FROM task_lists l CROSS JOIN tasks t ON t.id = l.task_id
            WHERE l.place = ? AND l.kind = ? AND l.about = ? AND l.sort = 'DUE'
            GROUP BY t.status, t.priority, t.assignees
            """;

    static final String FLOW = """
            SELECT at / ?1 * ?1, kind, count(*) FROM task_flow WHERE project_id = ?2 AND at >= ?3 GROUP BY 1, 2
            """;

    private final SqliteDatabase database;

    public SqliteProjectStatistics(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public List<OpenTasks> open(ProjectId project, Instant now) {
        TaskFacet facet = TaskFacet.open(project.scope());
        return database.read(session -> session.list(
                OPEN,
                SqliteProjectStatistics::tasks,
                TaskSort.time(now),
                project.value(),
                facet.kind(),
                TaskListRows.about(facet)));
    }

    private static OpenTasks tasks(Row row) throws SQLException {
        return new OpenTasks(
                row.word(1, TaskStatus.class),
                row.word(2, TaskPriority.class),
                TaskRows.ids(row.text(3), UserId::parse),
                row.number(4),
                row.number(5));
    }

    @Override
    public List<TaskFlowCount> flow(ProjectId project, Instant since) {
        return database.read(session -> session.list(
                FLOW, SqliteProjectStatistics::count, TaskFlowCount.SPAN.toMillis(), project.value(), since));
    }

    private static TaskFlowCount count(Row row) throws SQLException {
        return new TaskFlowCount(row.instant(1), row.word(2, TaskFlow.Kind.class), row.number(3));
    }
}
