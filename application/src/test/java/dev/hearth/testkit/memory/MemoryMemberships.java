package dev.hearth.testkit.memory;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Who is where, for places of any kind. Every method under the store's lock. */
final class MemoryMemberships<M extends Revised> {
    /** The order of ids as text, which is their order as bytes; {@link java.util.UUID#compareTo} has another. */
    private static final Comparator<UserId> AS_TEXT = Comparator.comparing(UserId::toString);

    private final MemoryStore store;
    private final Map<Scope, NavigableMap<UserId, M>> places = new HashMap<>();

    MemoryMemberships(MemoryStore store) {
        this.store = store;
    }

    M add(Scope place, UserId user, LongFunction<M> atRevision) {
        return find(place, user).orElseGet(() -> {
            M stored = store.record(place, atRevision);
            store.put(members(place), user, stored);
            return stored;
        });
    }

    Optional<M> find(Scope place, UserId user) {
        return Optional.ofNullable(members(place).get(user));
    }

    List<M> of(Scope place, Optional<UserId> after, int count) {
        NavigableMap<UserId, M> members = members(place);
        NavigableMap<UserId, M> rest =
                after.map(user -> members.tailMap(user, false)).orElse(members);
        return rest.values().stream().limit(count).toList();
    }

    List<M> of(UserId user) {
        return places.values().stream()
                .flatMap(members -> Optional.ofNullable(members.get(user)).stream())
                .toList();
    }

    private NavigableMap<UserId, M> members(Scope place) {
        return places.computeIfAbsent(place, p -> new TreeMap<>(AS_TEXT));
    }
}
