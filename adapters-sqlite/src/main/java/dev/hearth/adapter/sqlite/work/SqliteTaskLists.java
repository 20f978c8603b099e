package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Subtasks;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskOrder.Direction;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskWalk;
import dev.hearth.domain.work.TaskWalk.Position;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists of tasks, each a stretch of {@code task_lists}. */
public final class SqliteTaskLists implements TaskLists {
    private static final String LIST = "SELECT " + TaskRows.TASK + """
            FROM task_lists l CROSS JOIN tasks t ON t.id = l.task_id
            WHERE l.place = ? AND l.kind = ? AND l.about = ? AND l.sort = ?
            """;

    static final String RISING =
            LIST + " AND (l.key, l.task_id) > (?, ?) AND l.key < ? ORDER BY l.key, l.task_id LIMIT ?";
    static final String FALLING =
            LIST + " AND (l.key, l.task_id) < (?, ?) AND l.key >= ? ORDER BY l.key DESC, l.task_id DESC LIMIT ?";
    static final String COUNTS = "SELECT status, tasks FROM task_tallies WHERE project_id = ?";

    static final String SUBTASKS = """
            SELECT parent_id, status, count(*) FROM tasks
            WHERE parent_id IN (SELECT unhex(value, '-') FROM json_each(?)) AND deleted_at IS NULL
            GROUP BY parent_id, status
            """;

    /** The last character there is, more often than any key that people wrote has characters: above every key. */
    private static final String TOP = "\udbff\udfff".repeat(100);

    private final SqliteDatabase database;

    public SqliteTaskLists(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Page<Task> list(TaskWalk walk, Optional<Position> after, int limit) {
        return database.read(
                session -> walk.page(after, limit, (way, last, most) -> stretch(session, way, last, most)));
    }

    private static List<Task> stretch(Session session, TaskWalk walk, Optional<Position> last, int most) {
        TaskFacet facet = walk.facet();
        boolean rises = walk.order().direction() == Direction.RISING;
        String end = walk.beyond().orElse(TOP);
        return session.list(
                rises ? RISING : FALLING,
                TaskRows::task,
                facet.place().id(),
                facet.kind(),
                TaskListRows.about(facet),
                walk.order().sort(),
                last.map(Position::key).orElse(rises ? walk.least() : end),
                last.<Object>map(position -> position.task().value()).orElseGet(Session::beforeAnyId),
                rises ? end : walk.least(),
                (long) most);
    }

    @Override
    public Map<TaskStatus, Long> counts(ProjectId project) {
        Map<TaskStatus, Long> counts = new EnumMap<>(TaskStatus.class);
        Arrays.stream(TaskStatus.values()).forEach(status -> counts.put(status, 0L));
        database.read(session ->
                session.list(COUNTS, row -> counts.put(row.word(1, TaskStatus.class), row.number(2)), project.value()));
        return counts;
    }

    @Override
    public Map<TaskId, Subtasks> subtasks(Set<TaskId> parents) {
        Map<TaskId, Subtasks> counts = new HashMap<>();
        database.read(session -> session.list(SUBTASKS, row -> count(counts, row), TextList.of(parents)));
        return counts;
    }

    private static Subtasks count(Map<TaskId, Subtasks> counts, Row row) throws SQLException {
        TaskId parent = new TaskId(row.id(1));
        Subtasks counted = counts.getOrDefault(parent, Subtasks.NONE)
                .and(row.word(2, TaskStatus.class), Math.toIntExact(row.number(3)));
        counts.put(parent, counted);
        return counted;
    }
}
