package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks somebody wants to see: those that all of this is true of.
 *
 * @param statuses one of these; empty for any
 * @param priorities one of these; empty for any
 * @param parent the task they are parts of
 * @param dueFrom due then or later
 * @param dueBefore due earlier
 * @param overdueAt still open then, and due by then
 * @param text every word of it begins a word of the title or the description; empty for any
 */
public record TaskFilter(
        Set<TaskStatus> statuses,
        Set<TaskPriority> priorities,
        Optional<UserId> assignee,
        Optional<UserId> creator,
        Optional<LabelId> label,
        Optional<TaskId> parent,
        Optional<Instant> dueFrom,
        Optional<Instant> dueBefore,
        Optional<Instant> overdueAt,
        String text) {
    public static final int MAX_TEXT = 200;

    public static final TaskFilter NONE = new TaskFilter(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    public TaskFilter {
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
    }

    /** Those of one status and nothing else. */
    public static TaskFilter of(TaskStatus status) {
        return new TaskFilter(
                Set.of(status),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The facet that is likely to hold the fewest others beside what is wanted. */
    TaskFacet narrowest(Scope place) {
        if (place.kind() == Scope.Kind.USER) {
            return onlyOpen() ? TaskFacet.open(place) : TaskFacet.all(place);
        }
        return parent.map(task -> TaskFacet.partOf(place, task))
                .or(() -> label.map(mark -> TaskFacet.labelled(place, mark)))
                .or(() -> assignee.map(person -> TaskFacet.assignedTo(place, person)))
                .or(() -> creator.map(person -> TaskFacet.madeBy(place, person)))
                .or(() -> oneStatus().map(status -> TaskFacet.of(place, status)))
                .orElseGet(() -> onlyOpen() ? TaskFacet.open(place) : TaskFacet.all(place));
    }

    /** The only status there may be, if there is one. */
    Optional<TaskStatus> oneStatus() {
        return statuses.size() == 1 ? statuses.stream().findFirst() : Optional.empty();
    }

    private boolean onlyOpen() {
        return overdueAt.isPresent()
                || (!statuses.isEmpty()
                        && !statuses.contains(TaskStatus.DONE)
                        && !statuses.contains(TaskStatus.CANCELLED));
    }

    /** Whether a task is wanted. */
    public boolean fits(Task task) {
        TaskDetails details = task.details();
        return (statuses.isEmpty() || statuses.contains(task.stage().status()))
                && (priorities.isEmpty() || priorities.contains(details.priority()))
                && assignee.filter(one -> !details.assignees().contains(one)).isEmpty()
                && creator.filter(one -> !task.life().creator().equals(one)).isEmpty()
                && label.filter(one -> !details.labels().contains(one)).isEmpty()
                && parent.filter(one -> !task.ties().parent().equals(parent)).isEmpty()
                && isDue(details.schedule().dueAt())
                && overdueAt.filter(now -> !task.overdue(now)).isEmpty()
                && (text.isBlank() || says(details));
    }

    private boolean isDue(Optional<Instant> due) {
        return dueFrom.filter(from -> due.filter(at -> !at.isBefore(from)).isEmpty())
                        .isEmpty()
                && dueBefore
                        .filter(end -> due.filter(at -> at.isBefore(end)).isEmpty())
                        .isEmpty();
    }

    private boolean says(TaskDetails details) {
        String said = " " + words(details.title() + " " + details.description());
        return Arrays.stream(words(text).split(" ", -1)).allMatch(word -> said.contains(" " + word));
    }

    private static String words(String text) {
        return NameKey.of(text.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")).value();
    }
}
