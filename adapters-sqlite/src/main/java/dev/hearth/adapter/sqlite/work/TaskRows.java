package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLife;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskSeries;
import dev.hearth.domain.work.TaskStage;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of tasks, as statements that read {@code tasks t} give them. */
public final class TaskRows {
    public static final String TASK = """
            t.id, t.project_id, t.number, t.status, t.completed_at, t.rank, t.title, t.description, t.priority, t.assignees,
            t.labels, t.start, t.due, t.zone, t.estimate, t.spent, t.creator_id, t.created_at, t.changed_at, t.deleted_at,
            t.first_revision, t.revision, t.watchers, t.parent_id, t.links, t.rrule, t.previous_id,
            t.next_id, t.source_id, t.reminders, t.fields
            """;

    private TaskRows() {}

    public static Task task(Row row) throws SQLException {
        return new Task(
                new TaskId(row.id(1)),
                new ProjectId(row.id(2)),
                row.number(3),
                new TaskStage(row.word(4, TaskStatus.class), row.maybeInstant(5)),
                new Rank(row.text(6)),
                details(row),
                ties(row),
                ids(row.text(23), UserId::parse),
                new TaskLife(
                        new UserId(row.id(17)),
                        row.instant(18),
                        row.instant(19),
                        row.maybeInstant(20),
                        row.maybeId(29).map(MessageId::new)),
                row.number(21),
                row.number(22));
    }

    private static TaskTies ties(Row row) throws SQLException {
        return new TaskTies(
                row.maybeId(24).map(TaskId::new),
                TaskLinksText.read(row.text(25)),
                new TaskSeries(
                        row.maybeText(26).map(Recurrence::new),
                        row.maybeId(27).map(TaskId::new),
                        row.maybeId(28).map(TaskId::new)));
    }

    private static TaskDetails details(Row row) throws SQLException {
        return new TaskDetails(
                new TaskTitle(row.text(7)),
                row.text(8),
                row.word(9, TaskPriority.class),
                ids(row.text(10), UserId::parse),
                ids(row.text(11), LabelId::parse),
                new TaskSchedule(
                        row.maybeText(12).map(TaskTime::parse),
                        row.maybeText(13).map(TaskTime::parse),
                        TaskSchedule.zoneNamed(row.text(14)),
                        ids(row.text(30), Reminder::parse)),
                new TaskEffort(row.maybeNumber(15).map(Math::toIntExact), Math.toIntExact(row.number(16))),
                ValueText.values(row.text(31)));
    }

    /** Reads texts without commas, as {@link #ids(Collection)} wrote them. */
    static <T> List<T> ids(String text, Function<String, T> read) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(read).toList();
    }

    /** Ids as one text, in their order. */
    static String ids(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
