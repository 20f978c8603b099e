package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPolicy;
import dev.hearth.domain.work.TransferredTask;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes and changes tasks, writes down what was done, and tells of it. */
public final class NotedTasks {
    private final Tasks tasks;
    private final TaskFamily family;
    private final RecurringTasks recurring;
    private final TaskActivity activity;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public NotedTasks(
            Tasks tasks,
            TaskFamily family,
            RecurringTasks recurring,
            TaskActivity activity,
            FollowUps followUps,
            Transactions transactions,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.tasks = tasks;
        this.family = family;
        this.recurring = recurring;
        this.activity = activity;
        this.followUps = followUps;
        this.transactions = transactions;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    Task add(Task task) {
        Task stored = transactions.run(() -> {
            Task added = task.ties().parent().isEmpty() ? tasks.add(task) : addedUnder(task);
            note(added.life().creator(), added, List.of(), TaskFlow.made(added));
            followUps.of(FollowUps.Change.made(added.life().creator().scope(), added));
            return added;
        });
        bus.publish(stored);
        return stored;
    }

    /** As {@link #add}, with parts that are below it; all of them, or none. */
    Task addWith(Task task, List<Task> parts) {
        UserId maker = task.life().creator();
        List<Task> stored = transactions.run(() -> tasks.together(task.project(), () -> {
            family.mustFit(task, parts.isEmpty() ? 1 : 2);
            return Stream.concat(Stream.of(task), parts.stream())
                    .map(one -> begun(maker, one))
                    .toList();
        }));
        stored.forEach(bus::publish);
        return stored.getFirst();
    }

    private Task addedUnder(Task task) {
        return tasks.together(task.project(), () -> {
            family.mustFit(task);
            return tasks.add(task);
        });
    }

    /**
     * As {@link Tasks#change}; refuses where there is no such task in the project.
     *
     * @param found the task as it was where the actor's rights were looked up: they hold in its project and in no other
     */
    Task change(UserId actor, Task found, UnaryOperator<Task> change) {
        return noted(actor, new Turn(found, change)::taken, noticed -> tasks.change(found.id(), noticed));
    }

    /**
     * As {@link #change}. Who says anything of its parent changes it when nobody else looks and changes in the project, and is
     * refused where the task as it is by then does not fit.
     *
     * @param found the task as it was
     * @param parent what is wanted of its parent
     */
    Task changeTo(UserId actor, Task found, Edit<TaskId> parent, UnaryOperator<Task> change) {
        return switch (parent) {
            case Edit.Leave<TaskId> leave -> change(actor, found, change);
            case Edit.Clear<TaskId> clear -> changeInTree(actor, found, new Turn(found, change)::taken);
            case Edit.Put<TaskId> put -> changeInTree(actor, found, new Turn(found, change)::taken);
        };
    }

    private Task changeInTree(UserId actor, Task found, UnaryOperator<Task> change) {
        return noted(
                actor,
                change,
                noticed -> tasks.together(found.project(), () -> {
                    tasks.find(found.id()).ifPresent(fresh -> mustFit(fresh, change.apply(fresh)));
                    return tasks.change(found.id(), noticed);
                }));
    }

    /** What stays where it is fits, also where there is no room for one more. */
    private void mustFit(Task fresh, Task wanted) {
        if (!wanted.ties().parent().equals(fresh.ties().parent())) {
            family.mustFit(wanted);
        }
    }

    /** As {@link Tasks#move}; otherwise as {@link #change}. */
    Task move(UserId actor, Task found, Spot spot, UnaryOperator<Task> change) {
        return noted(actor, new Turn(found, change)::taken, noticed -> tasks.move(found.id(), spot, noticed));
    }

    /**
     * What is to become of one task.
     *
     * @param found the task as it was where rights to it were looked up
     */
    record Turn(Task found, UnaryOperator<Task> change) {
        private Task taken(Task task) {
            return change.apply(TaskPolicy.mustBeIn(found.project(), task));
        }
    }

    /**
     * Changes two tasks, or none.
     *
     * @param check refuses what does not fit, when nobody else looks and changes in the project
     */
    void changeBoth(UserId actor, ProjectId project, Runnable check, Turn one, Turn other) {
        List<Task> stored = transactions.run(() -> tasks.together(project, () -> {
            check.run();
            return Stream.of(one, other)
                    .flatMap(turn -> written(actor, turn).stream())
                    .toList();
        }));
        stored.forEach(bus::publish);
    }

    /** Changes one task within a transaction of the caller, who tells of what is stored after it. */
    List<Task> written(UserId actor, Turn turn) {
        return written(actor, turn::taken, noticed -> tasks.change(turn.found().id(), noticed));
    }

    /** Notes within the caller's transaction that a task is in another project by now. */
    void transferred(UserId actor, Task before, TransferredTask moved) {
        note(actor, moved.task(), TaskChange.between(before, moved.task()), TaskFlow.transferred(moved, before));
        followUps.of(FollowUps.Change.between(actor.scope(), before, moved.task()));
    }

    private Task noted(UserId actor, UnaryOperator<Task> change, Function<UnaryOperator<Task>, Optional<Task>> write) {
        List<Task> stored = transactions.run(() -> written(actor, change, write));
        stored.forEach(bus::publish);
        return stored.getFirst();
    }

    /** The task as it is then, and what comes behind it where that is made now. */
    private List<Task> written(
            UserId actor, UnaryOperator<Task> change, Function<UnaryOperator<Task>, Optional<Task>> write) {
        AtomicReference<Task> seen = new AtomicReference<>();
        Task after = write.apply(task -> {
                    seen.set(task);
                    return recurring.ended(task, change.apply(task));
                })
                .orElseThrow(() -> new Refusal.NotFound("task"));
        Task before = Objects.requireNonNull(seen.get());
        List<TaskChange> changes = TaskChange.between(before, after);
        if (!changes.isEmpty()) {
            note(actor, after, changes, TaskFlow.between(before, after));
            followUps.of(FollowUps.Change.between(actor.scope(), before, after));
        }
        Optional<Task> next = recurring
                .successor(before, after)
                .filter(task -> tasks.find(task.id()).isEmpty())
                .map(task -> begun(actor, task));
        return Stream.concat(Stream.of(after), next.stream()).toList();
    }

    private Task begun(UserId actor, Task task) {
        Task added = tasks.add(task);
        note(actor, added, List.of(), TaskFlow.made(added));
        followUps.of(FollowUps.Change.made(actor.scope(), added));
        return added;
    }

    private void note(UserId actor, Task task, List<TaskChange> changes, List<TaskFlow> flow) {
        activity.add(new TaskDeed(new TaskDeedId(ids.next()), task.id(), actor, clock.instant(), changes), flow);
    }
}
