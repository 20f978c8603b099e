package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;

/** Takes somebody out of a task they were let in to. What they said stays, and so do they as who is to do it. */
public final class RemoveTaskGuest {
    private final TaskAccess access;
    private final NotedGuests noted;
    private final Transactions transactions;

    public RemoveTaskGuest(TaskAccess access, NotedGuests noted, Transactions transactions) {
        this.access = access;
        this.noted = noted;
        this.transactions = transactions;
    }

    /** For whoever runs the project, and for the guests themselves; also where the task is deleted. */
    public void run(Caller caller, TaskName name, UserId person) {
        TaskId task = caller.user().equals(person)
                ? own(caller, name)
                : access.mustRun(caller, name).task().id();
        if (!transactions.run(() -> noted.takeOut(caller.user(), task, person))) {
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
