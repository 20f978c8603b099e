package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryPushSubscriptions implements PushSubscriptions {
    private final MemoryStore store;
    private final Map<PushSubscriptionId, PushSubscription> subscriptions = new HashMap<>();

    MemoryPushSubscriptions(MemoryStore store) {
        this.store = store;
    }

    private static String name(PushSubscription subscription) {
        return subscription.id().toString();
    }

    @Override
    public void put(PushSubscription subscription) {
        store.run(() -> {
            store.put(subscriptions, subscription.id(), subscription);
            return subscription;
        });
    }

    @Override
    public Optional<PushSubscription> find(PushSubscriptionId id) {
        return store.locked(() -> Optional.ofNullable(subscriptions.get(id)));
    }

    @Override
    public List<PushSubscription> of(UserId user) {
        return store.locked(() -> subscriptions.values().stream()
                .filter(one -> one.user().equals(user))
                .sorted(Comparator.comparing(PushSubscription::createdAt).thenComparing(MemoryPushSubscriptions::name))
                .toList());
    }

    @Override
    public Optional<PushSubscription> change(PushSubscriptionId id, UnaryOperator<PushSubscription> change) {
        return store.locked(() -> find(id).map(before -> {
            PushSubscription after = change.apply(before);
            store.put(subscriptions, id, after);
            return after;
        }));
    }

    @Override
    public boolean remove(PushSubscription seen) {
        return store.locked(() -> {
            boolean same = find(seen.id())
                    .filter(one -> one.session().equals(seen.session()))
                    .filter(one -> one.createdAt().equals(seen.createdAt()))
                    .isPresent();
            if (same) {
                store.remove(subscriptions, seen.id());
            }
            return same;
        });
    }

    @Override
    public void removeAll(UserId user) {
        store.run(() -> store.removeAll(subscriptions, one -> one.user().equals(user)));
    }

    @Override
    public Page<PushSubscription> list(Optional<PushSubscriptionId> after, int limit) {
        return store.locked(() -> Page.cut(
                subscriptions.values().stream()
                        .filter(one -> after.isEmpty()
                                || name(one).compareTo(after.get().toString()) > 0)
                        .sorted(Comparator.comparing(MemoryPushSubscriptions::name))
                        .limit(limit + 1L)
                        .toList(),
                limit,
                MemoryPushSubscriptions::name));
    }
}
