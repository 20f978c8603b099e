package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.TaskName;

/** Shows one task to somebody who may look at its project. */
public final class ShowTask {
    private final TaskAccess access;

    public ShowTask(TaskAccess access) {
        this.access = access;
    }

    public TaskView run(Caller caller, TaskName name) {
        return TaskView.of(access.seen(caller, name).task());
    }
}
