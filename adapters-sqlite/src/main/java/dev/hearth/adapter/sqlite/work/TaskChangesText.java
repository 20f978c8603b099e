package dev.hearth.adapter.sqlite.work;

import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What became different in a task as one text: a line for each field, its id behind a custom one, tabs between; backslashes stand before what is no end. */
final class TaskChangesText {
    private static final String CUSTOM = ":";

    private TaskChangesText() {}

    static String written(List<TaskChange> changes) {
        return changes.stream()
                .map(change -> change.field()
                        + change.custom().map(id -> CUSTOM + id).orElse("") + "\t" + MaskedText.masked(change.from())
                        + "\t"
                        + MaskedText.masked(change.to()))
                .collect(Collectors.joining("\n"));
    }

    static List<TaskChange> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1))
                        .map(TaskChangesText::change)
                        .toList();
    }

    private static TaskChange change(String line) {
        String[] parts = line.split("\t", -1);
        String[] field = parts[0].split(CUSTOM, -1);
        return new TaskChange(
                TaskField.valueOf(field[0]),
                Arrays.stream(field).skip(1).map(FieldId::parse).findFirst(),
                MaskedText.plain(parts[1]),
                MaskedText.plain(parts[2]));
    }
}
