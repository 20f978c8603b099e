package dev.hearth.testkit.memory;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

final class MemoryAnnouncements implements Announcements {
    private final MemoryStore store;
    private final Map<AnnouncementId, Announcement> announcements = new HashMap<>();

    MemoryAnnouncements(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Announcement announcement) {
        store.run(() -> put(announcement));
    }

    private Announcement put(Announcement announcement) {
        store.put(announcements, announcement.id(), announcement);
        return announcement;
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return store.locked(() -> Optional.ofNullable(announcements.get(id)));
    }

    @Override
    public Optional<Announcement> change(AnnouncementId id, UnaryOperator<Announcement> change) {
        return store.run(() -> find(id).map(before -> put(change.apply(before))));
    }

    @Override
    public List<Announcement> among(Set<AnnouncementId> ids) {
        return store.locked(() -> ids.stream().flatMap(id -> find(id).stream()).toList());
    }

    @Override
    public Page<Announcement> list(Optional<AnnouncementId> before, int limit) {
        List<Announcement> found = store.locked(() -> announcements.values().stream()
                .filter(one -> before.filter(
                                id -> id.toString().compareTo(one.id().toString()) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing((Announcement one) -> one.id().toString())
                        .reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, one -> one.id().toString());
    }
}
