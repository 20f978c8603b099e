package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients of this node follow. Safe from any thread. */
final class Followings {
    private final Map<Client, Following> byClient = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Following>> byUser = new ConcurrentHashMap<>();

    void add(Following following) {
        Client client = following.client();
        byClient.put(client, following);
        byUser.computeIfAbsent(client.user(), u -> ConcurrentHashMap.newKeySet())
                .add(following);
    }

    /** Answers what the client followed, if it was still here. */
    Optional<Following> remove(Client client) {
        Optional<Following> gone = Optional.ofNullable(byClient.remove(client));
        gone.ifPresent(following -> byUser.computeIfPresent(client.user(), (u, all) -> {
            all.remove(following);
            return all.isEmpty() ? null : all;
        }));
        return gone;
    }

    Optional<Following> of(Client client) {
        return Optional.ofNullable(byClient.get(client));
    }

    /** Of all clients of a person. */
    Collection<Following> of(UserId user) {
        return byUser.getOrDefault(user, Set.of());
    }

    /** Of all clients that follow a scope. */
    List<Following> in(Scope scope) {
        return byClient.values().stream()
                .filter(following -> following.follows(scope))
                .toList();
    }

    /** All there are; those that come or go meanwhile may be missing or not. */
    Set<Client> clients() {
        return byClient.keySet();
    }

    /** All there are, likewise. */
    Collection<Following> all() {
        return byClient.values();
    }
}
