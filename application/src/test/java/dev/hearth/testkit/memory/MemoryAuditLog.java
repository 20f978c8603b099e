package dev.hearth.testkit.memory;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryAuditLog implements AuditLog {
    private final MemoryStore store;
    private final Map<AuditId, AuditEntry> entries = new HashMap<>();

    MemoryAuditLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(AuditEntry entry) {
        store.locked(() -> {
            store.put(entries, entry.id(), entry);
            return entry;
        });
    }

    @Override
    public Page<AuditEntry> list(Optional<AuditId> before, int limit) {
        Comparator<AuditEntry> byId = Comparator.comparing(entry -> entry.id().toString());
        List<AuditEntry> found = store.locked(() -> entries.values().stream()
                .filter(entry -> before.filter(id -> entry.id().toString().compareTo(id.toString()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, entry -> entry.id().toString());
    }
}
