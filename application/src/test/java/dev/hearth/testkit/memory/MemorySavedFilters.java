package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.SavedFilter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemorySavedFilters implements SavedFilters {
    private final MemoryStore store;
    private final Map<FilterId, SavedFilter> filters = new HashMap<>();

    MemorySavedFilters(MemoryStore store) {
        this.store = store;
    }

    @Override
    public SavedFilter add(SavedFilter filter) {
        return store.locked(() -> put(store.record(filter.scope(), filter::storedAt)));
    }

    private SavedFilter put(SavedFilter stored) {
        store.put(filters, stored.id(), stored);
        return stored;
    }

    @Override
    public Optional<SavedFilter> find(FilterId id) {
        return store.locked(() -> Optional.ofNullable(filters.get(id)));
    }

    @Override
    public Optional<SavedFilter> change(FilterId id, UnaryOperator<SavedFilter> change) {
        return store.locked(() -> find(id).map(before -> {
            SavedFilter after = change.apply(before);
            return after.equals(before) ? before : put(store.again(before, after::storedAt));
        }));
    }

    @Override
    public List<SavedFilter> of(Scope place) {
        return store.locked(() -> filters.values().stream()
                .filter(filter -> filter.place().equals(place) && !filter.gone())
                .sorted(Comparator.comparing(filter -> filter.id().toString()))
                .toList());
    }

    @Override
    public void removeAll(UserId person) {
        store.run(() -> store.removeAll(filters, filter -> filter.place().equals(person.scope())).stream()
                .map(filter -> store.forget(filter))
                .toList());
    }
}
