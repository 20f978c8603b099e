package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.port.Recurrences;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Knows which task comes behind one that is done. */
public final class RecurringTasks {
    private final Recurrences recurrences;
    private final TaskAccess access;
    private final IdSource ids;
    private final Clock clock;

    public RecurringTasks(Recurrences recurrences, TaskAccess access, IdSource ids, Clock clock) {
        this.recurrences = recurrences;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses a rule that cannot be read, or of a task that is never due. */
    Task mustGoOn(Task task) {
        task.ties().series().rule().ifPresent(rule -> {
            TaskSchedule schedule = task.details().schedule();
            TaskTime due = schedule.due()
                    .orElseThrow(() -> new Refusal.Invalid("rrule", "must be of a task that has a due date"));
            recurrences.next(rule, due, schedule.zone());
        });
        return task;
    }

    /** A task as it is after a change: where that has done it, it says which one comes next. A row goes on only once from each. */
    Task ended(Task before, Task after) {
        boolean goesOn = justDone(before, after) && after.ties().series().next().isEmpty();
        return goesOn && next(after).isPresent() ? after.followedBy(new TaskId(ids.next())) : after;
    }

    /** The one that comes behind a task that was just done, to be stored if it is not there; for those who are still in the project. */
    Optional<Task> successor(Task before, Task after) {
        return after.ties()
                .series()
                .next()
                .filter(id -> justDone(before, after))
                .flatMap(id -> next(after).map(occurrence -> after.successor(id, occurrence, clock.instant())))
                .map(this::stillThere);
    }

    /** Who was let in to the one before, or has left since, would be given what they cannot see. */
    private Task stillThere(Task next) {
        Set<UserId> watchers = Set.copyOf(next.watchers());
        return next.amongst(
                access.among(next.project(), Set.copyOf(next.details().assignees())),
                watchers.isEmpty() ? watchers : access.lookers(next.project(), watchers),
                access.nameable(next.project(), next.details().fields().people()));
    }

    private static boolean justDone(Task before, Task after) {
        return before.stage().status() != TaskStatus.DONE && after.stage().status() == TaskStatus.DONE;
    }

    private Optional<Occurrence> next(Task task) {
        TaskSchedule schedule = task.details().schedule();
        Optional<Recurrence> rule = task.ties().series().rule();
        return rule.flatMap(there -> schedule.due().flatMap(due -> recurrences.next(there, due, schedule.zone())));
    }
}
