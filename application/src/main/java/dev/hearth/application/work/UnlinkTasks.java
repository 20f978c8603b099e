package dev.hearth.application.work;

import dev.hearth.application.work.NotedTasks.Turn;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Takes away what two tasks have to do with each other. From either end, for who does the work there, also where they may not look at the
 * other: it is their task's link, too.
 */
public final class UnlinkTasks {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final Clock clock;

    public UnlinkTasks(TaskAccess access, NotedTasks noted, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.clock = clock;
    }

    /** Where they are not linked, nothing changes. */
    public void run(Caller caller, TaskName name, TaskId otherId) {
        Task task = access.mustWork(caller, name).task();
        if (task.ties().links().stream().anyMatch(link -> link.other().equals(otherId))) {
            access.among(Set.of(otherId)).forEach(other -> unlink(caller, task, other));
        }
    }

    private void unlink(Caller caller, Task task, Task other) {
        noted.changeBoth(caller.user(), task.project(), () -> {}, turn(task, other), turn(other, task));
    }

    private Turn turn(Task task, Task other) {
        Instant now = clock.instant();
        return new Turn(task, there -> there.unlinked(other.id(), now));
    }
}
