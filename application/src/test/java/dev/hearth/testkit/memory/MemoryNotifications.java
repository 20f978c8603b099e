package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class MemoryNotifications implements Notifications {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private final MemoryStore store;
    private final Map<NotificationId, Notification> notifications = new HashMap<>();

    MemoryNotifications(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Notification note(Notification none, UnaryOperator<Notification> change) {
        return store.locked(() -> changed(notifications.getOrDefault(none.id(), none), change));
    }

    private Notification changed(Notification before, UnaryOperator<Notification> change) {
        Notification after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        Notification stored = store.again(before, after::storedAt);
        store.put(notifications, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return store.locked(() -> Optional.ofNullable(notifications.get(id)));
    }

    @Override
    public Optional<Notification> change(NotificationId id, UnaryOperator<Notification> change) {
        return store.locked(() -> find(id).map(before -> changed(before, change)));
    }

    @Override
    public Page<Notification> of(UserId person, NotificationFilter filter, Optional<Place> after, int limit) {
        List<Notification> found = all(person, filter)
                .filter(one -> after.filter(place -> ORDER.compare(Place.of(one), place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(Place::of, ORDER))
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, one -> Place.of(one).toString());
    }

    private Stream<Notification> all(UserId person, NotificationFilter filter) {
        return store.locked(() -> List.copyOf(notifications.values())).stream()
                .filter(one -> one.person().equals(person) && filter.fits(one));
    }

    @Override
    public long unread(UserId person) {
        return all(person, NotificationFilter.UNREAD).count();
    }

    @Override
    public List<Notification> unreadIn(UserId person, UUID line, long upTo, int limit) {
        return all(person, NotificationFilter.UNREAD)
                .filter(one -> one.subject().line().equals(line) && one.position() <= upTo)
                .limit(limit)
                .toList();
    }

    @Override
    public void removeAll(UserId person) {
        store.run(() -> store.removeAll(notifications, one -> one.person().equals(person)).stream()
                .map(one -> store.forget(one))
                .toList());
    }
}
