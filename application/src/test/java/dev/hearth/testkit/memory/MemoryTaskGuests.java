package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryTaskGuests implements TaskGuests {
    private static final Comparator<TaskGuest> FIRST = Comparator.comparing(TaskGuest::at);

    private final MemoryStore store;
    private final Map<Place, TaskGuest> guests = new HashMap<>();

    private record Place(TaskId task, UserId user) {}

    MemoryTaskGuests(MemoryStore store) {
        this.store = store;
    }

    @Override
    public TaskGuest add(TaskGuest guest) {
        return store.run(() -> find(guest.task(), guest.user()).orElseGet(() -> {
            store.put(guests, new Place(guest.task(), guest.user()), guest);
            return guest;
        }));
    }

    @Override
    public Optional<TaskGuest> find(TaskId task, UserId user) {
        return store.locked(() -> Optional.ofNullable(guests.get(new Place(task, user))));
    }

    @Override
    public List<TaskGuest> of(TaskId task) {
        return listed(
                guest -> guest.task().equals(task),
                FIRST.thenComparing(guest -> guest.user().toString()));
    }

    @Override
    public List<TaskGuest> of(UserId user) {
        return listed(
                guest -> guest.user().equals(user),
                FIRST.thenComparing(guest -> guest.task().toString()));
    }

    private List<TaskGuest> listed(Predicate<TaskGuest> which, Comparator<TaskGuest> order) {
        return store.locked(
                () -> guests.values().stream().filter(which).sorted(order).toList());
    }

    @Override
    public boolean remove(TaskId task, UserId user) {
        return store.run(() -> !store.removeAll(
                        guests,
                        guest -> guest.task().equals(task) && guest.user().equals(user))
                .isEmpty());
    }

    @Override
    public void removeAll(TaskId task) {
        store.run(() -> store.removeAll(guests, guest -> guest.task().equals(task)));
    }

    @Override
    public void removeAll(ProjectId project, UserId user) {
        store.run(() -> store.removeAll(
                guests, guest -> guest.project().equals(project) && guest.user().equals(user)));
    }

    @Override
    public void removeAll(UserId user) {
        store.run(() -> store.removeAll(guests, guest -> guest.user().equals(user)));
    }
}
