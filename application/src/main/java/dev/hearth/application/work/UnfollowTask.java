package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;

/** Wants to hear of a task no longer. */
public final class UnfollowTask {
    private final TaskAccess access;
    private final NotedTasks noted;
    private final TaskViews views;

    public UnfollowTask(TaskAccess access, NotedTasks noted, TaskViews views) {
        this.access = access;
        this.noted = noted;
        this.views = views;
    }

    /** For whoever may look at it. */
    public TaskView run(Caller caller, TaskName name) {
        SeenTask seen = access.seen(caller, name);
        return views.of(
                caller,
                seen,
                noted.change(
                        caller.user(),
                        seen.task(),
                        task -> TaskPolicy.mustBeThere(task).unwatchedBy(caller.user())));
    }
}
