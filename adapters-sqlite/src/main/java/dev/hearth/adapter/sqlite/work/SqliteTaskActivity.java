package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What was done to tasks, each one row of {@code task_activity}; one task's rows lie in their order. What a project's numbers count of
 * it is in {@code task_flow}.
 */
public final class SqliteTaskActivity implements TaskActivity {
    private static final String COLUMNS = "task_id, id, at, actor_id, changes";
    private static final String OF_TASK = "SELECT " + COLUMNS + " FROM task_activity WHERE task_id = ? ";

    static final String NEWEST = OF_TASK + "ORDER BY id DESC LIMIT ?";
    static final String BEFORE = OF_TASK + "AND id < ? ORDER BY id DESC LIMIT ?";
    static final String ADD_FLOW = "INSERT INTO task_flow (project_id, at, deed_id, kind) VALUES (?, ?, ?, ?)";
    static final String ADD = "INSERT INTO task_activity (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";

    private final SqliteDatabase database;

    public SqliteTaskActivity(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public void add(TaskDeed deed, List<TaskFlow> flow) {
        Object[] columns = {
            deed.task().value(),
            deed.id().value(),
            deed.at(),
            deed.actor().value(),
            TaskChangesText.written(deed.changes())
        };
        database.change(session -> {
            session.change(ADD, columns);
            flow.forEach(one -> session.change(
                    ADD_FLOW, one.project().value(), deed.at(), deed.id().value(), one.kind()));
        });
    }

    @Override
    public Page<TaskDeed> of(TaskId task, Optional<TaskDeedId> before, int limit) {
        List<TaskDeed> found = database.read(session -> before.map(
                        id -> session.list(BEFORE, SqliteTaskActivity::deed, task.value(), id.value(), limit + 1L))
                .orElseGet(() -> session.list(NEWEST, SqliteTaskActivity::deed, task.value(), limit + 1L)));
        return Page.cut(found, limit, deed -> deed.id().toString());
    }

    private static TaskDeed deed(Row row) throws SQLException {
        return new TaskDeed(
                new TaskDeedId(row.id(2)),
                new TaskId(row.id(1)),
                new UserId(row.id(4)),
                row.instant(3),
                TaskChangesText.read(row.text(5)));
    }
}
