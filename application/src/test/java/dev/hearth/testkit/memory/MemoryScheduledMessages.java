package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryScheduledMessages implements ScheduledMessages {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::sendAt)
            .thenComparing(place -> place.id().toString());

    private final MemoryStore store;
    private final Map<ScheduledId, ScheduledMessage> wishes = new HashMap<>();

    MemoryScheduledMessages(MemoryStore store) {
        this.store = store;
    }

    @Override
    public ScheduledMessage add(ScheduledMessage wish) {
        return store.locked(() -> same(wish).orElseGet(() -> put(store.record(wish.scope(), wish::storedAt))));
    }

    private Optional<ScheduledMessage> same(ScheduledMessage wish) {
        return wishes.values().stream()
                .filter(other ->
                        other.clientId().isPresent() && other.clientId().equals(wish.clientId()))
                .filter(other -> other.author().equals(wish.author()))
                .filter(other -> other.conversation()
                        .channel()
                        .equals(wish.conversation().channel()))
                .findFirst();
    }

    private ScheduledMessage put(ScheduledMessage stored) {
        store.put(wishes, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<ScheduledMessage> find(ScheduledId id) {
        return store.locked(() -> Optional.ofNullable(wishes.get(id)));
    }

    @Override
    public Optional<ScheduledMessage> change(ScheduledId id, UnaryOperator<ScheduledMessage> change) {
        return store.locked(() -> find(id).map(before -> {
            ScheduledMessage after = change.apply(before);
            return after.equals(before) ? before : put(store.again(before, after::storedAt));
        }));
    }

    @Override
    public Page<ScheduledMessage> of(UserId author, Optional<Place> after, int limit) {
        List<ScheduledMessage> found = store.locked(() -> wishes.values().stream()
                .filter(wish -> wish.author().equals(author) && wish.text().isPresent())
                .filter(wish -> after.filter(place -> ORDER.compare(Place.of(wish), place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(Place::of, ORDER))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, wish -> Place.of(wish).toString());
    }

    @Override
    public void removeAll(UserId author) {
        store.run(() -> store.removeAll(wishes, wish -> wish.author().equals(author)).stream()
                .map(wish -> store.forget(wish))
                .toList());
    }
}
