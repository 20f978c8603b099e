package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryGroupActivity implements GroupActivity {
    private final MemoryStore store;
    private final Map<ActivityId, ActivityEntry> entries = new HashMap<>();

    MemoryGroupActivity(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(ActivityEntry entry) {
        store.run(() -> {
            store.put(entries, entry.id(), entry);
            return entry;
        });
    }

    @Override
    public Page<ActivityEntry> of(GroupId group, Optional<ActivityId> before, int limit) {
        Comparator<ActivityEntry> byId = Comparator.comparing(MemoryGroupActivity::key);
        List<ActivityEntry> found = store.locked(() -> entries.values().stream()
                .filter(entry -> entry.group().equals(group))
                .filter(entry -> before.filter(id -> key(entry).compareTo(id.toString()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryGroupActivity::key);
    }

    private static String key(ActivityEntry entry) {
        return entry.id().toString();
    }
}
