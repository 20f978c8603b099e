package dev.hearth.domain.work;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tasks as they are to be shown in a calendar.
 *
 * @param name what people are to call it
 * @param form what becomes of each task
 */
public record CalendarSheet(String name, Form form, List<Entry> entries) {
    public CalendarSheet {
        entries = List.copyOf(entries);
    }

    /** What calendar programs know (RFC 5545): most show events only. */
    public enum Form {
        /** Each task is an event, at the time it is due. */
        EVENT,
        /** Each task is a to-do. */
        TODO
    }

    /**
     * One of its tasks.
     *
     * @param name what people call the task by
     * @param categories the names of its project and its labels
     */
    public record Entry(Task task, TaskName.ByKey name, List<String> categories) {
        public Entry {
            categories = List.copyOf(categories);
        }

        /** An entry of a project's task. */
        public static Entry of(Project project, Task task) {
            Stream<String> labels = task.details().labels().stream()
                    .flatMap(label -> project.labels().find(label).stream())
                    .map(Label::name);
            return new Entry(
                    task,
                    new TaskName.ByKey(project.card().key(), task.number()),
                    Stream.concat(Stream.of(project.card().name().value()), labels)
                            .toList());
        }
    }
}
