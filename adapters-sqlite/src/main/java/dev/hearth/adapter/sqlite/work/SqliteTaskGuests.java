package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Guests of tasks, each one row of {@code task_guests}. */
public final class SqliteTaskGuests implements TaskGuests {
    private static final String COLUMNS = "task_id, user_id, project_id, let_in_by, at";

    static final String ADD = "INSERT INTO task_guests (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    static final String FIND = "SELECT " + COLUMNS + " FROM task_guests WHERE task_id = ? AND user_id = ?";
    static final String OF_TASK = "SELECT " + COLUMNS + " FROM task_guests WHERE task_id = ? ORDER BY at, user_id";
    static final String OF_USER = "SELECT " + COLUMNS + " FROM task_guests WHERE user_id = ? ORDER BY at, task_id";
    static final String REMOVE = "DELETE FROM task_guests WHERE task_id = ? AND user_id = ?";
    static final String REMOVE_OF_TASK = "DELETE FROM task_guests WHERE task_id = ?";
    static final String REMOVE_IN_PROJECT = "DELETE FROM task_guests WHERE user_id = ? AND project_id = ?";
    static final String REMOVE_OF_USER = "DELETE FROM task_guests WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteTaskGuests(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public TaskGuest add(TaskGuest guest) {
        return database.write(session -> {
            session.change(
                    ADD,
                    guest.task().value(),
                    guest.user().value(),
                    guest.project().value(),
                    guest.letInBy().value(),
                    guest.at());
            return session.find(
                            FIND,
                            SqliteTaskGuests::guest,
                            guest.task().value(),
                            guest.user().value())
                    .orElseThrow();
        });
    }

    @Override
    public Optional<TaskGuest> find(TaskId task, UserId user) {
        return database.read(session -> session.find(FIND, SqliteTaskGuests::guest, task.value(), user.value()));
    }

    @Override
    public List<TaskGuest> of(TaskId task) {
        return database.read(session -> session.list(OF_TASK, SqliteTaskGuests::guest, task.value()));
    }

    @Override
    public List<TaskGuest> of(UserId user) {
        return database.read(session -> session.list(OF_USER, SqliteTaskGuests::guest, user.value()));
    }

    @Override
    public boolean remove(TaskId task, UserId user) {
        return database.write(session -> session.change(REMOVE, task.value(), user.value()) == 1);
    }

    @Override
    public void removeAll(TaskId task) {
        database.change(session -> session.change(REMOVE_OF_TASK, task.value()));
    }

    @Override
    public void removeAll(ProjectId project, UserId user) {
        database.change(session -> session.change(REMOVE_IN_PROJECT, user.value(), project.value()));
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE_OF_USER, user.value()));
    }

    private static TaskGuest guest(Row row) throws SQLException {
        return new TaskGuest(
                new TaskId(row.id(1)),
                new ProjectId(row.id(3)),
                new UserId(row.id(2)),
                new UserId(row.id(4)),
                row.instant(5));
    }
}
