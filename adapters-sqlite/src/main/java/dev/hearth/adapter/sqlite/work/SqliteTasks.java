package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Tasks, each one row of {@code tasks}; those deleted stay as a trace. */
public final class SqliteTasks implements Tasks {
    private static final String SELECT = "SELECT " + TaskRows.TASK + " FROM tasks t ";

    static final String BY_ID = SELECT + "WHERE t.id = ?";
    static final String BY_NUMBER = SELECT + "WHERE t.project_id = ? AND t.number = ?";
    static final String BY_FORMER_NUMBER = "SELECT " + TaskRows.TASK
            + " FROM task_traces f CROSS JOIN tasks t ON t.id = f.id WHERE f.project_id = ? AND f.number = ?";
    static final String AMONG = SELECT + "WHERE t.id IN (SELECT unhex(value, '-') FROM json_each(?))";
    static final String BELOW =
            "SELECT t.id FROM tasks t WHERE t.parent_id IN (SELECT unhex(value, '-') FROM json_each(?)) LIMIT ?";

    /** Takes the ids of the messages as one list. */
    static final String FROM_MESSAGES = "SELECT " + TaskRows.TASK
            + " FROM json_each(?) k CROSS JOIN tasks t ON t.source_id = unhex(k.value, '-') WHERE t.deleted_at IS NULL";

    private final SqliteDatabase database;

    public SqliteTasks(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Task add(Task task) {
        return database.write(session -> {
            Task placed = task.numbered(TaskWrites.nextNumber(session, task.project()))
                    .at(new Neighbours(session, task).end().rank());
            Task stored = placed.storedAt(ScopeHeads.next(session, task.scope()));
            TaskWrites.insert(session, stored);
            return stored;
        });
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Task> find(Session session, TaskId id) {
        return session.find(BY_ID, TaskRows::task, id.value());
    }

    @Override
    public Optional<Task> find(ProjectId project, long number) {
        return database.read(session -> session.find(BY_NUMBER, TaskRows::task, project.value(), number)
                .or(() -> session.find(BY_FORMER_NUMBER, TaskRows::task, project.value(), number)));
    }

    @Override
    public List<Task> among(Set<TaskId> ids) {
        return database.read(session -> session.list(AMONG, TaskRows::task, TextList.of(ids)));
    }

    @Override
    public List<Task> from(Set<MessageId> messages) {
        return database.read(session -> session.list(FROM_MESSAGES, TaskRows::task, TextList.of(messages)));
    }

    @Override
    public Optional<Task> change(TaskId id, UnaryOperator<Task> change) {
        return database.write(session -> find(session, id)
                .map(task -> stored(session, task, before -> {
                    Task after = change.apply(before);
                    boolean comes =
                            after.stage().status() != before.stage().status() || (before.gone() && !after.gone());
                    return comes ? after.at(new Neighbours(session, after).end().rank()) : after;
                })));
    }

    @Override
    public Optional<Task> move(TaskId id, Spot spot, UnaryOperator<Task> change) {
        return database.write(session -> find(session, id)
                .map(task -> stored(session, task, before -> {
                    Task after = change.apply(before);
                    return after.at(new Neighbours(session, after).at(spot).rankFor(before, after));
                })));
    }

    @Override
    public Set<TaskId> below(Set<TaskId> parents, int most) {
        return Set.copyOf(database.read(
                session -> session.list(BELOW, row -> new TaskId(row.id(1)), TextList.of(parents), (long) most)));
    }

    /** There is one writer, and while it is here nobody else writes. */
    @Override
    public <T> T together(ProjectId project, Supplier<T> work) {
        return database.write(session -> work.get());
    }

    private static Task stored(Session session, Task task, UnaryOperator<Task> change) {
        return Revisions.change(
                session, task, change, Task::changedAt, (before, after) -> TaskWrites.replace(session, before, after));
    }
}
