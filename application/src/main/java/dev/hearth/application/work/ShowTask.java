package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TaskName;

/** Shows one task to somebody who may look at its project, or is its guest. */
public final class ShowTask {
    private final TaskAccess access;
    private final TaskViews views;

    public ShowTask(TaskAccess access, TaskViews views) {
        this.access = access;
        this.views = views;
    }

    public TaskView run(Caller caller, TaskName name) {
        SeenTask seen = access.seen(caller, name);
        return views.of(caller, seen, seen.task());
    }
}
