package dev.hearth.testkit.memory;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Records of one kind in people's own scopes, which begin with something that is not stored. */
final class MemoryPersonal<K, R extends Revised> {
    private final MemoryStore store;
    private final BiFunction<R, Long, R> atRevision;
    private final Map<K, R> records = new HashMap<>();

    MemoryPersonal(MemoryStore store, BiFunction<R, Long, R> atRevision) {
        this.store = store;
        this.atRevision = atRevision;
    }

    R find(K key, R none) {
        return store.locked(() -> records.getOrDefault(key, none));
    }

    R change(K key, R none, UnaryOperator<R> change) {
        return store.locked(() -> {
            R before = find(key, none);
            R after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            R stored = store.again(before, next -> atRevision.apply(after, next));
            store.put(records, key, stored);
            return stored;
        });
    }

    /** Without a trace. */
    void remove(K key) {
        store.run(() -> {
            R before = records.get(key);
            if (before != null) {
                store.remove(records, key);
                store.forget(before);
            }
            return key;
        });
    }

    void removeAll(Scope person) {
        store.run(() -> store.removeAll(records, record -> record.scope().equals(person)).stream()
                .map(record -> store.forget(record))
                .toList());
    }

    List<R> all() {
        return store.locked(() -> List.copyOf(records.values()));
    }
}
