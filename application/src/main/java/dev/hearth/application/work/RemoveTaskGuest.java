package dev.hearth.application.work;

import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;

/** Takes somebody out of a task they were let in to. What they said stays, and so do they as who is to do it. */
public final class RemoveTaskGuest {
    private final TaskAccess access;
    private final TaskGuests guests;

    public RemoveTaskGuest(TaskAccess access, TaskGuests guests) {
        this.access = access;
        this.guests = guests;
    }

    /** For whoever runs the project, and for the guests themselves; also where the task is deleted. */
    public void run(Caller caller, TaskName name, UserId person) {
        TaskId task = caller.user().equals(person)
                ? own(caller, name)
                : access.mustRun(caller, name).task().id();
        if (!guests.remove(task, person)) {
            throw new Refusal.NotFound("guest");
        }
    }

    /** Guests go also from what they do not see any more: their place in it is theirs. */
    private TaskId own(Caller caller, TaskName name) {
        return switch (name) {
            case TaskName.ById named -> named.id();
            case TaskName.ByKey named -> access.seen(caller, named).task().id();
        };
    }
}
