package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Subscription;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemorySubscriptions implements Subscriptions {
    private final MemoryStore store;
    private final Map<GroupId, Subscription> subscriptions = new HashMap<>();

    MemorySubscriptions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Subscription> find(GroupId group) {
        return store.locked(() -> Optional.ofNullable(subscriptions.get(group)));
    }

    @Override
    public Subscription put(Subscription subscription) {
        return store.run(() -> {
            Optional<Subscription> before = find(subscription.group());
            return before.filter(subscription::saysTheSameAs).orElseGet(() -> store(subscription, before));
        });
    }

    private Subscription store(Subscription subscription, Optional<Subscription> before) {
        Subscription stored = store.record(
                subscription.scope(),
                revision -> before.map(earlier -> subscription.following(earlier, revision))
                        .orElseGet(() -> subscription.storedAt(revision)));
        before.ifPresent(earlier -> store.remove(store.history(earlier.scope()), earlier.revision()));
        store.put(subscriptions, stored.group(), stored);
        return stored;
    }
}
