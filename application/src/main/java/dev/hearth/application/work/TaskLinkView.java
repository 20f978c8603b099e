package dev.hearth.application.work;

import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskLink;

/**
 * What a task has to do with another one, as somebody sees it who may look at both.
 *
 * @param type what it is to the other: {@code blocks}, {@code blocked_by}, {@code relates_to}, {@code duplicates} or
 *     {@code duplicated_by}
 * @param task the other
 */
public record TaskLinkView(String type, Other task) {
    /**
     * The other task, in short.
     *
     * @param status as of a {@link TaskView}
     */
    public record Other(String id, String projectId, long number, String title, String status) {}

    static TaskLinkView of(TaskLink link, Task other) {
        return new TaskLinkView(
                TaskView.word(link.kind()),
                new Other(
                        other.id().toString(),
                        other.project().toString(),
                        other.number(),
                        other.details().title().value(),
                        TaskView.word(other.stage().status())));
    }
}
