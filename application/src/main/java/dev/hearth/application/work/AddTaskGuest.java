package dev.hearth.application.work;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.util.List;
import java.util.Set;

/** Lets somebody in to one task who is not in its project. Whoever is its guest already stays as they are. */
public final class AddTaskGuest {
    private final TaskAccess access;
    private final Tasks tasks;
    private final TaskGuests guests;
    private final NotedGuests noted;
    private final Users users;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final UserCards cards;
    private final EventBus bus;
    private final JobBell bell;

    public AddTaskGuest(
            TaskAccess access,
            Tasks tasks,
            TaskGuests guests,
            NotedGuests noted,
            Users users,
            FollowUps followUps,
            Transactions transactions,
            UserCards cards,
            EventBus bus,
            JobBell bell) {
        this.access = access;
        this.tasks = tasks;
        this.guests = guests;
        this.noted = noted;
        this.users = users;
        this.followUps = followUps;
        this.transactions = transactions;
        this.cards = cards;
        this.bus = bus;
        this.bell = bell;
    }

    /**
     * For whoever runs the project.
     *
     * @throws Refusal.LimitReached where the task has as many guests as it can have, or the person is let in to as many tasks
     */
    public TaskGuestView run(Caller caller, TaskName name, UserId person) {
        Task found = access.mustLetIn(caller, name).task();
        mustFit(person);
        TaskGuest guest = transactions.run(() -> tasks.together(found.project(), () -> letIn(caller, found, person)));
        mustStillFit(guest);
        bus.signal(new Signal(GuestTasks.LET_IN, person.scope(), guest.task().toString()));
        bell.ring();
        return new TaskGuestView(cards.one(guest.user()), cards.one(guest.letInBy()), guest.at());
    }

    /** When the task goes nowhere else, and nobody else lets anybody in. */
    private TaskGuest letIn(Caller caller, Task found, UserId person) {
        Task task = access.mustLetIn(caller, TaskName.of(found.id())).task();
        if (!task.project().equals(found.project())) {
            throw TaskAccess.none();
        }
        return guests.find(task.id(), person).orElseGet(() -> added(caller, task, person));
    }

    private TaskGuest added(Caller caller, Task task, UserId person) {
        if (!access.among(task.project(), Set.of(person)).isEmpty()) {
            throw new Refusal.Conflict("userId", "Who is in the project sees the task already.");
        }
        if (guests.of(task.id()).size() >= TaskGuest.MOST) {
            throw new Refusal.LimitReached("At most " + TaskGuest.MOST + " people can be let in to a task.");
        }
        mustHaveRoom(person);
        TaskGuest guest = noted.letIn(caller.user(), task, person);
        followUps.letIn(caller.user().scope(), task.id().value(), person.scope());
        return guest;
    }

    /** Places in what is deleted are nobody's loss; they go when there is no room beside them. */
    private void mustHaveRoom(UserId person) {
        List<TaskGuest> places = guests.of(person);
        if (places.size() < TaskGuest.MOST_TASKS) {
            return;
        }
        Set<TaskId> there = access.lent(person).keySet();
        if (there.size() >= TaskGuest.MOST_TASKS) {
            throw new Refusal.LimitReached("At most " + TaskGuest.MOST_TASKS + " tasks can be open to one guest.");
        }
        places.stream()
                .map(TaskGuest::task)
                .filter(task -> !there.contains(task))
                .forEach(task -> guests.remove(task, person));
    }

    private void mustFit(UserId person) {
        if (!fits(person)) {
            throw unfit();
        }
    }

    /** Their account may have ended meanwhile, and whoever ended it not have seen them here. */
    private void mustStillFit(TaskGuest guest) {
        if (!fits(guest.user())) {
            transactions.run(() -> noted.takeOut(guest.letInBy(), guest.task(), guest.user()));
            throw unfit();
        }
    }

    private boolean fits(UserId person) {
        return users.find(person).filter(User::isActive).isPresent();
    }

    private static Refusal unfit() {
        return new Refusal.Invalid("userId", "is not somebody who can be let in");
    }
}
