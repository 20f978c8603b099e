package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param fields what they are to say in custom fields
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
        String text,
        List<FieldWish> fields) {
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
        fields = List.copyOf(fields);
    }

    /** For whatever is said in custom fields. */
    public TaskFilter(
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
        this(statuses, priorities, assignee, creator, label, parent, dueFrom, dueBefore, overdueAt, text, List.of());
    }

    /** This one, and more of what is to be said in custom fields. */
    public TaskFilter with(List<FieldWish> more) {
        return new TaskFilter(
                statuses,
                priorities,
                assignee,
                creator,
                label,
                parent,
                dueFrom,
                dueBefore,
                overdueAt,
                text,
                Stream.concat(fields.stream(), more.stream()).toList());
    }

    /** What is wanted of one field. */
    List<FieldWish> about(FieldId field) {
        return fields.stream().filter(wish -> wish.field().equals(field)).toList();
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

    /** Of the facets that are kept in an order, the one that is likely to hold the fewest others beside what is wanted. */
    TaskFacet narrowest(Scope place, TaskSort sort) {
        TaskFacet wide = onlyOpen() ? TaskFacet.open(place) : TaskFacet.all(place);
        Stream<TaskFacet> narrow = place.kind() == Scope.Kind.USER ? Stream.empty() : narrow(place);
        return Stream.concat(narrow, Stream.of(wide))
                .filter(facet -> facet.isKeptBy(sort))
                .findFirst()
                .orElseGet(() -> TaskFacet.all(place));
    }

    /** The narrowest first. */
    private Stream<TaskFacet> narrow(Scope place) {
        List<TaskFacet> said = fields.stream()
                .flatMap(wish -> wish instanceof FieldWish.Is(FieldId field, FieldValue value)
                        ? Stream.of(TaskFacet.saying(place, field, value))
                        : Stream.empty())
                .toList();
        return Stream.of(
                        parent.map(task -> TaskFacet.partOf(place, task)).stream(),
                        said.stream().filter(facet -> facet.kind() == TaskFacet.Kind.VALUE),
                        label.map(mark -> TaskFacet.labelled(place, mark)).stream(),
                        assignee.map(person -> TaskFacet.assignedTo(place, person)).stream(),
                        said.stream().filter(facet -> facet.kind() == TaskFacet.Kind.MARK),
                        creator.map(person -> TaskFacet.madeBy(place, person)).stream(),
                        oneStatus().map(status -> TaskFacet.of(place, status)).stream())
                .flatMap(facets -> facets);
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
                && fields.stream().allMatch(wish -> wish.fits(details.fields()))
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
