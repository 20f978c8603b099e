package dev.hearth.application.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A task in short, as it stands now, for where it is shown beside something else.
 *
 * @param name what people call it by, {@code KEY-42}
 * @param status as of {@link TaskView}
 * @param due as of {@link TaskView}
 * @param revision rises whenever the task changes; a picture with a lower one is older
 */
public record TaskCardView(
        String id,
        String projectId,
        String name,
        String title,
        String status,
        List<String> assigneeIds,
        Optional<String> due,
        long revision) {

    public TaskCardView {
        assigneeIds = List.copyOf(assigneeIds);
    }

    static TaskCardView of(Task task, Project project) {
        return new TaskCardView(
                task.id().toString(),
                project.id().toString(),
                project.card().key() + "-" + task.number(),
                task.details().title().value(),
                task.stage().status().name().toLowerCase(Locale.ROOT),
                task.details().assignees().stream().map(UserId::toString).toList(),
                task.details().schedule().due().map(Object::toString),
                task.revision());
    }
}
