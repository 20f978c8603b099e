package dev.hearth.adapter.sqlite.work;

import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What became different in a task as one text: a line for each field, tabs between; backslashes stand before what is no end. */
final class TaskChangesText {
    private TaskChangesText() {}

    static String written(List<TaskChange> changes) {
        return changes.stream()
                .map(change -> change.field() + "\t" + MaskedText.masked(change.from()) + "\t"
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
        return new TaskChange(TaskField.valueOf(parts[0]), MaskedText.plain(parts[1]), MaskedText.plain(parts[2]));
    }
}
