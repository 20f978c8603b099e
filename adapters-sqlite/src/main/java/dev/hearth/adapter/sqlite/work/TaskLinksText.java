package dev.hearth.adapter.sqlite.work;

import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A task's links as one text: kind, other task and its project, a comma between links. */
final class TaskLinksText {
    private TaskLinksText() {}

    static String written(List<TaskLink> links) {
        return links.stream()
                .map(link -> link.kind() + " " + link.other() + " " + link.project())
                .collect(Collectors.joining(","));
    }

    static List<TaskLink> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(TaskLinksText::link).toList();
    }

    private static TaskLink link(String text) {
        String[] parts = text.split(" ", -1);
        return new TaskLink(TaskLink.Kind.valueOf(parts[0]), TaskId.parse(parts[1]), ProjectId.parse(parts[2]));
    }
}
