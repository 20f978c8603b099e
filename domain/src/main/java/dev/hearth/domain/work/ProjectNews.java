package dev.hearth.domain.work;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened in a project, to be told in a channel.
 *
 * @param by who did it
 * @param task what it was done to; empty where it was the project
 * @param about whom a task was given to, or which comment was made; otherwise empty
 */
public record ProjectNews(
        ProjectNewsId id,
        ProjectId project,
        PostedEvent event,
        UserId by,
        Instant at,
        Optional<TaskId> task,
        List<UUID> about) {
    public ProjectNews {
        about = List.copyOf(about);
    }

    /** What happened, before anybody says who did it. */
    public record Deed(PostedEvent event, Optional<TaskId> task, List<UUID> about) {
        private static Deed of(PostedEvent event, Task task) {
            return new Deed(event, Optional.of(task.id()), List.of());
        }
    }

    /** What it means that a task is as it is now. One that comes from another project is new in this one. */
    public static List<Deed> of(Optional<Task> before, Task after) {
        Optional<Task> known = before.filter(task -> task.project().equals(after.project()));
        boolean wasGone = known.filter(Task::gone).isPresent();
        if (after.gone() || wasGone) {
            return ended(known, after);
        }
        List<Deed> deeds = new ArrayList<>();
        if (known.isEmpty()) {
            deeds.add(Deed.of(PostedEvent.TASK_CREATED, after));
        }
        assigned(known, after).ifPresent(deeds::add);
        known.flatMap(task -> moved(task.stage(), after)).ifPresent(deeds::add);
        return List.copyOf(deeds);
    }

    private static List<Deed> ended(Optional<Task> before, Task after) {
        boolean wasGone = before.filter(Task::gone).isPresent();
        if (before.isEmpty() || wasGone == after.gone()) {
            return List.of();
        }
        return List.of(Deed.of(after.gone() ? PostedEvent.TASK_DELETED : PostedEvent.TASK_RESTORED, after));
    }

    private static Optional<Deed> assigned(Optional<Task> before, Task after) {
        List<UserId> people = new ArrayList<>(after.details().assignees());
        before.ifPresent(task -> people.removeAll(task.details().assignees()));
        List<UUID> ids = people.stream().map(UserId::value).toList();
        return Optional.of(new Deed(PostedEvent.TASK_ASSIGNED, Optional.of(after.id()), ids))
                .filter(deed -> !deed.about().isEmpty());
    }

    private static Optional<Deed> moved(TaskStage before, Task after) {
        TaskStage stage = after.stage();
        if (stage.status() == TaskStatus.DONE && before.status() != TaskStatus.DONE) {
            return Optional.of(Deed.of(PostedEvent.TASK_DONE, after));
        }
        return Optional.of(Deed.of(PostedEvent.TASK_REOPENED, after)).filter(deed -> stage.open() && !before.open());
    }

    /** What it means that a project is as it is now. */
    public static List<Deed> of(Project before, Project after) {
        boolean archived = after.life().archived();
        if (before.life().archived() == archived || after.life().deleted()) {
            return List.of();
        }
        PostedEvent event = archived ? PostedEvent.PROJECT_ARCHIVED : PostedEvent.PROJECT_RESTORED;
        return List.of(new Deed(event, Optional.empty(), List.of()));
    }

    /** That something was said about a task. */
    public static Deed of(Message comment, Conversation.About place) {
        return new Deed(
                PostedEvent.TASK_COMMENTED,
                Optional.of(new TaskId(place.subject())),
                List.of(comment.id().value()));
    }

    /** What is told once, however often it is done: the same for whoever did the same to the same. */
    public Telling telling() {
        List<UUID> people = event == PostedEvent.TASK_ASSIGNED ? about : List.of();
        return new Telling(event, by, task, people);
    }

    /** A line of what is told. */
    public record Telling(PostedEvent event, UserId by, Optional<TaskId> task, List<UUID> people) {}
}
