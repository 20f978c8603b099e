package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.work.Gap;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.Optional;

/** Between whom a task is put. Each within the write that puts it there: there is one writer, so that nobody else comes between. */
final class Neighbours {
    private static final String COLUMN =
            "SELECT t.rank FROM tasks t WHERE t.project_id = ? AND t.status = ? AND t.deleted_at IS NULL AND t.id <> ? ";

    static final String FIRST = COLUMN + "ORDER BY t.rank LIMIT 1";
    static final String LAST = COLUMN + "ORDER BY t.rank DESC LIMIT 1";
    static final String BELOW = COLUMN + "AND t.rank < ? ORDER BY t.rank DESC LIMIT 1";
    static final String ABOVE = COLUMN + "AND t.rank > ? ORDER BY t.rank LIMIT 1";
    static final String OF = """
            SELECT t.rank FROM tasks t
            WHERE t.id = ? AND t.project_id = ? AND t.status = ? AND t.deleted_at IS NULL
            """;

    private final Session session;
    private final Task task;

    /** @param task with the status it comes into */
    Neighbours(Session session, Task task) {
        this.session = session;
        this.task = task;
    }

    Gap at(Spot spot) {
        return switch (spot) {
            case Spot.First first -> new Gap(Optional.empty(), find(FIRST));
            case Spot.Last last -> end();
            case Spot.Before before ->
                of(before.other())
                        .map(high -> new Gap(find(BELOW, high.value()), Optional.of(high)))
                        .orElseGet(this::end);
            case Spot.After after ->
                of(after.other())
                        .map(low -> new Gap(Optional.of(low), find(ABOVE, low.value())))
                        .orElseGet(this::end);
        };
    }

    Gap end() {
        return new Gap(find(LAST), Optional.empty());
    }

    private Optional<Rank> of(TaskId other) {
        return other.equals(task.id())
                ? Optional.empty()
                : session.find(
                        OF,
                        row -> new Rank(row.text(1)),
                        other.value(),
                        task.project().value(),
                        task.stage().status());
    }

    private Optional<Rank> find(String sql, Object... rank) {
        Object[] column = {
            task.project().value(), task.stage().status(), task.id().value()
        };
        return session.find(sql, row -> new Rank(row.text(1)), Columns.of(column, rank));
    }
}
