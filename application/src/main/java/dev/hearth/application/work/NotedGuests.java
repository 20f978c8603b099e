package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lets guests in to tasks and takes them out, and writes down that it was done. Within the caller's transaction. */
public final class NotedGuests {
    private final TaskGuests guests;
    private final TaskActivity activity;
    private final IdSource ids;
    private final Clock clock;

    public NotedGuests(TaskGuests guests, TaskActivity activity, IdSource ids, Clock clock) {
        this.guests = guests;
        this.activity = activity;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lets in somebody who is no guest of the task. */
    TaskGuest letIn(UserId actor, Task task, UserId person) {
        Instant now = clock.instant();
        TaskGuest guest = guests.add(TaskGuest.of(task, person, actor, now));
        note(actor, task.id(), now, TaskChange.letIn(person));
        return guest;
    }

    /**
     * Takes somebody out, also of a task that is deleted.
     *
     * @return false, with nothing written down, when they are no guest of it
     */
    boolean takeOut(UserId actor, TaskId task, UserId person) {
        boolean removed = guests.remove(task, person);
        if (removed) {
            note(actor, task, clock.instant(), TaskChange.takenOut(person));
        }
        return removed;
    }

    private void note(UserId actor, TaskId task, Instant now, TaskChange change) {
        activity.add(new TaskDeed(new TaskDeedId(ids.next()), task, actor, now, List.of(change)), List.of());
    }
}
