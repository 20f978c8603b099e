package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TaskStatus;
import java.time.Clock;
import java.time.Instant;

/** Puts a task into a place on the board. Of two who move the same task, the later one counts; neither is refused. */
public final class MoveTask {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final TaskViews views;
    private final Clock clock;

    public MoveTask(TaskAccess access, NotedTasks noted, TaskViews views, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.views = views;
        this.clock = clock;
    }

    /** Where it is to go. */
    public record Command(TaskStatus status, Spot spot) {}

    public TaskView run(Caller caller, TaskName name, Command command) {
        Task found = access.mustWork(caller, name).task();
        Instant now = clock.instant();
        return views.of(noted.move(
                caller.user(),
                found,
                command.spot(),
                task -> TaskPolicy.mustBeThere(task).in(command.status(), now)));
    }
}
