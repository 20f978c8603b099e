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

    /** For whoever runs the project, and for the guests themselves. */
    public void run(Caller caller, TaskName name, UserId person) {
        boolean own = caller.user().equals(person);
        TaskId task = (own ? access.seen(caller, name) : access.mustRun(caller, name))
                .task()
                .id();
        if (!guests.remove(task, person)) {
            throw new Refusal.NotFound("guest");
        }
    }
}
