package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import java.time.Clock;
import java.time.Instant;

/** Brings a deleted task back, behind the others of its status. To those who may not, it is not there. */
public final class RestoreTask {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final TaskViews views;
    private final Clock clock;

    public RestoreTask(TaskAccess access, NotedTasks noted, TaskViews views, Clock clock) {
        this.access = access;
        this.noted = noted;
        this.views = views;
        this.clock = clock;
    }

    /** One that is there stays as it is. */
    public TaskView run(Caller caller, TaskName name) {
        SeenTask found = access.traceAtWork(caller, name);
        Task trace = found.task();
        TaskPolicy.mayDelete(trace, caller.user(), found.project().standing());
        Instant now = clock.instant();
        return views.of(noted.change(caller.user(), trace, task -> task.gone() ? task.restored(now) : task));
    }
}
