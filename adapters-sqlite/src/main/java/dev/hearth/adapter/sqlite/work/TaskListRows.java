package dev.hearth.adapter.sqlite.work;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskSort;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The lists that tasks stand in: a row for each facet of a task and each order that is kept of it. Each within a write. */
final class TaskListRows {
    static final String ADD =
            "INSERT INTO task_lists (place, kind, about, sort, key, task_id) VALUES (?, ?, ?, ?, ?, ?)";
    static final String REMOVE = """
            DELETE FROM task_lists WHERE place = ? AND kind = ? AND about = ? AND sort = ? AND key = ? AND task_id = ?
            """;

    private TaskListRows() {}

    /** One place of a task in one list. */
    private record Entry(TaskFacet facet, TaskSort sort, String key) {}

    static void added(Session session, Task task) {
        entries(task).forEach(entry -> store(session, ADD, entry, task));
    }

    /** Touches only the lists in which the task stands elsewhere by now. */
    static void changed(Session session, Task before, Task after) {
        Set<Entry> were = entries(before);
        Set<Entry> are = entries(after);
        were.stream().filter(entry -> !are.contains(entry)).forEach(entry -> store(session, REMOVE, entry, before));
        are.stream().filter(entry -> !were.contains(entry)).forEach(entry -> store(session, ADD, entry, after));
    }

    private static Set<Entry> entries(Task task) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (TaskFacet facet : TaskFacet.of(task)) {
            for (TaskSort sort : TaskSort.values()) {
                if (facet.isKeptBy(sort)) {
                    entries.add(new Entry(facet, sort, facet.key(sort, task)));
                }
            }
        }
        return entries;
    }

    private static void store(Session session, String sql, Entry entry, Task task) {
        TaskFacet facet = entry.facet();
        session.change(
                sql,
                facet.place().id(),
                facet.kind(),
                about(facet),
                entry.sort(),
                entry.key(),
                task.id().value());
    }

    /** Ids are kept as the few bytes they are. */
    static Object about(TaskFacet facet) {
        return switch (facet.kind()) {
            case ALL, OPEN, STATUS -> facet.about().getBytes(StandardCharsets.UTF_8);
            case ASSIGNEE, CREATOR, LABEL, PARENT, FIELD -> UUID.fromString(facet.about());
            case VALUE, MARK -> said(facet.field(), facet.said());
        };
    }

    private static byte[] said(FieldId field, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(field.value().getMostSignificantBits())
                .putLong(field.value().getLeastSignificantBits())
                .put(text)
                .array();
    }
}
