package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a task is about.
 *
 * @param description Markdown, at most {@value #MAX_DESCRIPTION} characters, may be empty
 * @param assignees who is to do it, each once, at most {@value #MOST_ASSIGNEES}
 * @param labels of its project, at most {@value #MOST_LABELS}
 * @param fields what it says in the project's custom fields
 */
public record TaskDetails(
        TaskTitle title,
        String description,
        TaskPriority priority,
        List<UserId> assignees,
        List<LabelId> labels,
        TaskSchedule schedule,
        TaskEffort effort,
        FieldValues fields) {
    public static final int MAX_DESCRIPTION = 20_000;
    public static final int MOST_ASSIGNEES = 20;
    public static final int MOST_LABELS = 20;

    public TaskDetails {
        descriptionOf(description);
        assignees = assignees.stream().distinct().toList();
        labels = labels.stream()
                .distinct()
                .sorted(Comparator.comparing(LabelId::toString))
                .toList();
        if (assignees.size() > MOST_ASSIGNEES) {
            throw new Refusal.Invalid("assigneeIds", "must be at most " + MOST_ASSIGNEES);
        }
        if (labels.size() > MOST_LABELS) {
            throw new Refusal.Invalid("labelIds", "must be at most " + MOST_LABELS);
        }
    }

    /** What says nothing in custom fields. */
    public TaskDetails(
            TaskTitle title,
            String description,
            TaskPriority priority,
            List<UserId> assignees,
            List<LabelId> labels,
            TaskSchedule schedule,
            TaskEffort effort) {
        this(title, description, priority, assignees, labels, schedule, effort, FieldValues.NONE);
    }

    /** Of a task of which nothing else is said. */
    public static TaskDetails titled(TaskTitle title) {
        return new TaskDetails(title, "", TaskPriority.NONE, List.of(), List.of(), TaskSchedule.NONE, TaskEffort.NONE);
    }

    /** Reads a description. */
    public static String descriptionOf(String text) {
        return Text.bounded("description", text, 0, MAX_DESCRIPTION);
    }

    public TaskDetails with(TaskTitle next) {
        return new TaskDetails(next, description, priority, assignees, labels, schedule, effort, fields);
    }

    public TaskDetails describedAs(String next) {
        return new TaskDetails(title, next, priority, assignees, labels, schedule, effort, fields);
    }

    public TaskDetails with(TaskPriority next) {
        return new TaskDetails(title, description, next, assignees, labels, schedule, effort, fields);
    }

    public TaskDetails assignedTo(List<UserId> next) {
        return new TaskDetails(title, description, priority, next, labels, schedule, effort, fields);
    }

    public TaskDetails labelled(List<LabelId> next) {
        return new TaskDetails(title, description, priority, assignees, next, schedule, effort, fields);
    }

    public TaskDetails with(TaskSchedule next) {
        return new TaskDetails(title, description, priority, assignees, labels, next, effort, fields);
    }

    public TaskDetails with(TaskEffort next) {
        return new TaskDetails(title, description, priority, assignees, labels, schedule, next, fields);
    }

    public TaskDetails with(FieldValues next) {
        return new TaskDetails(title, description, priority, assignees, labels, schedule, effort, next);
    }

    /** Whom this names that the other does not. */
    public Set<UserId> assigneesBeside(TaskDetails other) {
        return Set.copyOf(beside(assignees, other.assignees).toList());
    }

    /** The labels this has that the other has not. */
    public Set<LabelId> labelsBeside(TaskDetails other) {
        return Set.copyOf(beside(labels, other.labels).toList());
    }

    private static <T> Stream<T> beside(List<T> these, List<T> others) {
        return these.stream().filter(one -> !others.contains(one));
    }
}
