package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryCalendarLinks implements CalendarLinks {
    private final MemoryStore store;
    private final Map<CalendarId, CalendarLink> links = new HashMap<>();

    MemoryCalendarLinks(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(CalendarLink link) {
        store.run(() -> put(link));
    }

    private CalendarLink put(CalendarLink link) {
        store.put(links, link.id(), link);
        return link;
    }

    @Override
    public Optional<CalendarLink> find(SecretDigest digest) {
        return store.locked(() -> links.values().stream()
                .filter(link -> link.digest().equals(digest))
                .findFirst());
    }

    @Override
    public List<CalendarLink> of(UserId owner) {
        return store.locked(() -> links.values().stream()
                .filter(link -> link.owner().equals(owner))
                .sorted(Comparator.comparing(link -> link.id().toString()))
                .toList());
    }

    @Override
    public Optional<CalendarLink> renew(UserId owner, CalendarId id, SecretDigest next, Instant now) {
        return store.run(() -> Optional.ofNullable(links.get(id))
                .filter(link -> link.owner().equals(owner))
                .map(link -> put(link.renewed(next, now))));
    }

    @Override
    public boolean remove(UserId owner, CalendarId id) {
        return store.run(() -> !store.removeAll(
                        links, link -> link.id().equals(id) && link.owner().equals(owner))
                .isEmpty());
    }

    @Override
    public void removeAll(UserId owner) {
        store.run(() -> store.removeAll(links, link -> link.owner().equals(owner)));
    }
}
