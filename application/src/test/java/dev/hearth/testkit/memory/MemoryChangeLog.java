package dev.hearth.testkit.memory;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;

final class MemoryChangeLog implements ChangeLog {
    private final MemoryStore store;

    MemoryChangeLog(MemoryStore store) {
        this.store = store;
    }

    @Override
    public long head(Scope scope) {
        return store.locked(() -> store.head(scope));
    }

    @Override
    public Map<Scope, Long> ceilings(Set<Scope> scopes) {
        return store.locked(() -> heads(scopes));
    }

    @Override
    public OptionalLong settled(Scope scope) {
        return OptionalLong.of(head(scope));
    }

    @Override
    public Changes since(Scope scope, long position, int limit) {
        return store.locked(() -> {
            NavigableMap<Long, Revised> rest = store.history(scope).tailMap(position, false);
            List<Revised> records = rest.values().stream().limit(limit).toList();
            long cursor = records.isEmpty() ? position : records.getLast().revision();
            return new Changes(records, cursor, records.size() < rest.size() ? Rest.MORE : Rest.NONE);
        });
    }
}
