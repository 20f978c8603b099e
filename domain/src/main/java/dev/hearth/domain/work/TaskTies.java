package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a task has to do with others.
 *
 * @param parent what it is a part of, in the same project
 * @param links by the other's id, one to each other; at most {@value #MOST_LINKS}
 */
public record TaskTies(Optional<TaskId> parent, List<TaskLink> links, TaskSeries series) {
    public static final int MOST_LINKS = 50;

    public static final TaskTies NONE = new TaskTies(Optional.empty(), List.of(), TaskSeries.NONE);

    public TaskTies {
        links = links.stream()
                .sorted(Comparator.comparing((TaskLink link) -> link.other().toString()))
                .toList();
        if (links.size() > MOST_LINKS) {
            throw new Refusal.LimitReached("A task can have at most " + MOST_LINKS + " links.");
        }
    }

    TaskTies under(Optional<TaskId> next) {
        return new TaskTies(next, links, series);
    }

    TaskTies in(TaskSeries next) {
        return new TaskTies(parent, links, next);
    }

    /** With one more; the same one once more changes nothing. */
    TaskTies with(TaskLink link) {
        Optional<TaskLink> there = to(link.other());
        if (there.filter(known -> known.kind() != link.kind()).isPresent()) {
            throw new Refusal.Conflict("taskId", "These two are linked already. Take that link away first.");
        }
        return there.isPresent()
                ? this
                : new TaskTies(
                        parent, Stream.concat(links.stream(), Stream.of(link)).toList(), series);
    }

    TaskTies without(TaskId other) {
        return new TaskTies(
                parent,
                links.stream().filter(link -> !link.other().equals(other)).toList(),
                series);
    }

    /** With the other, if this is linked to it, in another project. */
    TaskTies with(TaskId other, ProjectId project) {
        return new TaskTies(
                parent,
                links.stream()
                        .map(link -> link.other().equals(other) ? new TaskLink(link.kind(), other, project) : link)
                        .toList(),
                series);
    }

    /** The link to another task, if there is one. */
    public Optional<TaskLink> to(TaskId other) {
        return links.stream().filter(link -> link.other().equals(other)).findFirst();
    }
}
