package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemorySessions implements Sessions {
    private static final Comparator<Session> OLDEST_FIRST = Comparator.comparing(Session::startedAt)
            .thenComparing(session -> session.id().toString());

    private final MemoryStore store;
    private final Map<SessionId, Session> sessions = new HashMap<>();

    MemorySessions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Session session) {
        store.run(() -> {
            store.put(sessions, session.id(), session);
            return session;
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return store.locked(() -> Optional.ofNullable(sessions.get(id)));
    }

    @Override
    public boolean rotate(Session rotated, SecretDigest spent) {
        return store.run(() -> Optional.ofNullable(sessions.get(rotated.id()))
                .filter(before -> before.current().equals(spent))
                .map(before -> {
                    store.put(sessions, rotated.id(), rotated);
                    return rotated;
                })
                .isPresent());
    }

    @Override
    public List<Session> of(UserId user) {
        return store.locked(() -> sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .sorted(OLDEST_FIRST.reversed())
                .toList());
    }

    @Override
    public Set<SessionId> existing(Set<SessionId> ids) {
        return store.locked(() -> ids.stream().filter(sessions::containsKey).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean end(SessionId id) {
        return store.run(() ->
                !store.removeAll(sessions, session -> session.id().equals(id)).isEmpty());
    }

    @Override
    public List<SessionId> endAll(UserId user) {
        List<Session> ended = store.run(
                () -> store.removeAll(sessions, session -> session.user().equals(user)));
        return ended.stream().map(Session::id).toList();
    }

    @Override
    public void sweep(Instant now) {
        store.run(() -> store.removeAll(sessions, session -> session.isOver(now)));
    }
}
