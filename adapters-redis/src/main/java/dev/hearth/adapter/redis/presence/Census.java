package dev.hearth.adapter.redis.presence;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What each node says of people, and what follows from all of it. For one thread at a time. */
final class Census {
    private final Map<UUID, Map<UserId, PresenceState>> nodes = new HashMap<>();

    PresenceState of(UserId user) {
        PresenceState best = PresenceState.OFFLINE;
        for (Map<UserId, PresenceState> people : nodes.values()) {
            best = best.or(people.getOrDefault(user, PresenceState.OFFLINE));
        }
        return best;
    }

    /** Notes what a node says of somebody; whether they are otherwise than before. */
    boolean note(UUID node, UserId user, PresenceState state) {
        PresenceState before = of(user);
        Map<UserId, PresenceState> people = nodes.computeIfAbsent(node, n -> new HashMap<>());
        if (state == PresenceState.OFFLINE) {
            people.remove(user);
        } else {
            people.put(user, state);
        }
        return of(user) != before;
    }

    /** Notes all that a node says in place of what it said before; who is otherwise than before. */
    Set<UserId> replace(UUID node, Map<UserId, PresenceState> said) {
        Map<UserId, PresenceState> old = nodes.getOrDefault(node, Map.of());
        Set<UserId> concerned = new HashSet<>(old.keySet());
        concerned.addAll(said.keySet());
        Map<UserId, PresenceState> before = new HashMap<>();
        concerned.forEach(user -> before.put(user, of(user)));
        nodes.put(node, new HashMap<>(said));
        concerned.removeIf(user -> of(user) == before.get(user));
        return concerned;
    }

    /** Forgets a node; who is otherwise than before. */
    Set<UserId> forget(UUID node) {
        Set<UserId> changed = replace(node, Map.of());
        nodes.remove(node);
        return changed;
    }

    /** What a node says of somebody. */
    PresenceState said(UUID node, UserId user) {
        return nodes.getOrDefault(node, Map.of()).getOrDefault(user, PresenceState.OFFLINE);
    }

    /** What a node says. */
    Map<UserId, PresenceState> said(UUID node) {
        return Map.copyOf(nodes.getOrDefault(node, Map.of()));
    }
}
