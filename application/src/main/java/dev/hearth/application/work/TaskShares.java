package dev.hearth.application.work;

import dev.hearth.application.work.ProjectStatisticsView.Load;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up the tasks of a project by what they have in common. */
final class TaskShares {
    private TaskShares() {}

    static Map<String, Long> byStatus(Map<TaskStatus, Long> counts) {
        Map<String, Long> told = new LinkedHashMap<>();
        for (TaskStatus status : TaskStatus.values()) {
            told.put(TaskView.word(status), counts.getOrDefault(status, 0L));
        }
        return told;
    }

    static Map<String, Long> byPriority(List<OpenTasks> open) {
        Map<String, Long> told = new LinkedHashMap<>();
        for (TaskPriority priority : TaskPriority.values()) {
            told.put(TaskView.word(priority), tasks(open.stream().filter(share -> share.priority() == priority)));
        }
        return told;
    }

    private static long tasks(Stream<OpenTasks> shares) {
        return shares.mapToLong(OpenTasks::tasks).sum();
    }

    static List<Load> byAssignee(List<OpenTasks> open) {
        Map<Optional<UserId>, List<OpenTasks>> shares = open.stream()
                .flatMap(share -> people(share).map(person -> Map.entry(person, share)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return shares.entrySet().stream()
                .map(entry -> load(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Load::open)
                        .reversed()
                        .thenComparing(load -> load.userId().orElse("")))
                .toList();
    }

    private static Stream<Optional<UserId>> people(OpenTasks share) {
        return share.assignees().isEmpty()
                ? Stream.of(Optional.empty())
                : share.assignees().stream().map(Optional::of);
    }

    private static Load load(Optional<UserId> person, List<OpenTasks> shares) {
        return new Load(
                person.map(UserId::toString),
                tasks(shares.stream()),
                shares.stream().mapToLong(OpenTasks::overdue).sum());
    }
}
