package dev.hearth.application.work;

import dev.hearth.application.work.NotedTasks.Turn;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import java.time.Clock;
import java.time.Instant;

/** Says what two tasks have to do with each other; both have it from then on. */
public final class LinkTasks {
    private final TaskAccess access;
    private final TaskCircles circles;
    private final NotedTasks noted;
    private final Clock clock;

    public LinkTasks(TaskAccess access, TaskCircles circles, NotedTasks noted, Clock clock) {
        this.access = access;
        this.circles = circles;
        this.noted = noted;
        this.clock = clock;
    }

    /** What the task is to another. */
    public record Command(TaskLink.Kind kind, TaskId other) {}

    /**
     * For who does the work of the task's project and may look at the other. What waits for another is in one project with it: a
     * circle by way of tasks one cannot see would tell of them.
     */
    public TaskLinkView run(Caller caller, TaskName name, Command command) {
        Task task = access.mustWork(caller, name).task();
        Task other = access.inUse(caller, command.other());
        TaskLink.Kind kind = command.kind();
        mustGo(kind, task, other);
        noted.changeBoth(
                caller.user(),
                task.project(),
                () -> mustNotCircle(kind, task, other),
                turn(task, kind, other),
                turn(other, kind.reversed(), task));
        return TaskLinkView.of(TaskLink.to(kind, other), other);
    }

    private Turn turn(Task task, TaskLink.Kind kind, Task other) {
        Instant now = clock.instant();
        return new Turn(task, there -> TaskPolicy.mustBeThere(there).linked(TaskLink.to(kind, other), now));
    }

    private static void mustGo(TaskLink.Kind kind, Task task, Task other) {
        if (task.id().equals(other.id())) {
            throw new Refusal.Invalid("taskId", "must be another task");
        }
        if (kind.orders() && !task.project().equals(other.project())) {
            throw new Refusal.Invalid("taskId", "must be a task of the same project, where one waits for the other");
        }
    }

    private void mustNotCircle(TaskLink.Kind kind, Task task, Task other) {
        switch (kind) {
            case BLOCKS -> circles.mustNotClose(task.id(), other.id());
            case BLOCKED_BY -> circles.mustNotClose(other.id(), task.id());
            case RELATES_TO, DUPLICATES, DUPLICATED_BY -> {}
        }
    }
}
