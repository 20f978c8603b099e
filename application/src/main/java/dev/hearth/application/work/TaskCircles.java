package dev.hearth.application.work;

import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that no task waits for itself, by whatever way. */
public final class TaskCircles {
    /** So many tasks that wait for each other are looked at; who needs more has lost the view anyway. */
    static final int MOST_WAITING = 1000;

    private final Tasks tasks;

    public TaskCircles(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Refuses that one blocks another which, by way of others, blocks it. Ask together with the write. */
    void mustNotClose(TaskId blocker, TaskId blocked) {
        Set<TaskId> seen = new HashSet<>();
        Set<TaskId> waiting = Set.of(blocked);
        while (!waiting.isEmpty()) {
            if (waiting.contains(blocker)) {
                throw new Refusal.Conflict("taskId", "Then a task would wait for itself.");
            }
            seen.addAll(waiting);
            if (seen.size() > MOST_WAITING) {
                throw new Refusal.LimitReached("Too many tasks wait for each other here.");
            }
            waiting = behind(waiting);
            waiting.removeAll(seen);
        }
    }

    /** Those that wait for any of these, in one read. */
    private Set<TaskId> behind(Set<TaskId> blockers) {
        return tasks.among(blockers).stream()
                .map(Task::ties)
                .flatMap(ties -> ties.links().stream())
                .filter(link -> link.kind() == TaskLink.Kind.BLOCKS)
                .map(TaskLink::other)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
