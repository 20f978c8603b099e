package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TaskName;

/** Shows one task to somebody who may look at its project. */
public final class ShowTask {
    private final TaskAccess access;
    private final TaskViews views;

    public ShowTask(TaskAccess access, TaskViews views) {
        this.access = access;
        this.views = views;
    }

    public TaskView run(Caller caller, TaskName name) {
        return views.of(access.seen(caller, name).task());
    }
}
