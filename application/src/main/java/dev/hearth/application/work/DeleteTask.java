package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import java.time.Clock;
import java.time.Instant;

/** Takes a task away; whoever may do that may also bring it back. */
public final class DeleteTask {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final Clock clock;

    public DeleteTask(TaskAccess access, NotedTasks noted, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.clock = clock;
    }

    public void run(Caller caller, TaskName name) {
        SeenTask found = access.mustWork(caller, name);
        Task task = found.task();
        TaskPolicy.mayDelete(task, caller.user(), found.project().standing());
        Instant now = clock.instant();
        noted.change(caller.user(), task, there -> TaskPolicy.mustBeThere(there).deleted(now));
    }
}
