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
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Who is where, for places of any kind. Every method under the store's lock. */
final class MemoryMemberships<M extends Revised> {
    /** The order of ids as text, which is their order as bytes; {@link java.util.UUID#compareTo} has another. */
    private static final Comparator<UserId> AS_TEXT = Comparator.comparing(UserId::toString);

    private final MemoryStore store;
    private final Predicate<M> active;
    private final Map<Scope, NavigableMap<UserId, M>> places = new HashMap<>();

    /** @param active whether a membership has not ended */
    MemoryMemberships(MemoryStore store, Predicate<M> active) {
        this.store = store;
        this.active = active;
    }

    M add(Scope place, UserId user, LongFunction<M> atRevision) {
        return find(place, user).orElseGet(() -> {
            Optional<M> trace = Optional.ofNullable(members(place).get(user));
            M stored = trace.map(t -> store.again(t, atRevision)).orElseGet(() -> store.record(place, atRevision));
            store.put(members(place), user, stored);
            return stored;
        });
    }

    Optional<M> change(Scope place, UserId user, UnaryOperator<M> change, BiFunction<M, Long, M> atRevision) {
        return find(place, user).map(before -> {
            M after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            M stored = store.again(before, next -> atRevision.apply(after, next));
            store.put(members(place), user, stored);
            return stored;
        });
    }

    /** Ends all memberships of a place without a trace. */
    void clear(Scope place) {
        List.copyOf(members(place).keySet()).forEach(user -> store.remove(members(place), user));
    }

    /** Ends all memberships of a place, without revisions. */
    void endAll(Scope place, UnaryOperator<M> ended) {
        Map<UserId, M> members = members(place);
        List.copyOf(members.keySet())
                .forEach(user -> find(place, user).ifPresent(member -> store.put(members, user, ended.apply(member))));
    }

    Optional<M> find(Scope place, UserId user) {
        return Optional.ofNullable(members(place).get(user)).filter(active);
    }

    List<M> of(Scope place, Optional<UserId> after, int count) {
        NavigableMap<UserId, M> members = members(place);
        NavigableMap<UserId, M> rest =
                after.map(user -> members.tailMap(user, false)).orElse(members);
        return rest.values().stream().filter(active).limit(count).toList();
    }

    List<M> of(UserId user) {
        return places.values().stream()
                .flatMap(members -> Optional.ofNullable(members.get(user)).filter(active).stream())
                .toList();
    }

    private NavigableMap<UserId, M> members(Scope place) {
        return places.computeIfAbsent(place, p -> new TreeMap<>(AS_TEXT));
    }
}
