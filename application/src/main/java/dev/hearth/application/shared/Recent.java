package dev.hearth.application.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was used last, kept in memory: where there is more than fits, what was used longest ago goes. Safe from any thread.
 *
 * <p>What is read elsewhere and kept here may change between the two. Who hears of changes calls {@link #forget}, and who reads calls
 * {@link #timesForgotten} before it reads and {@link #keepUnlessForgotten} behind it.
 *
 * @param <K> names what is kept
 * @param <V> what is kept
 */
public final class Recent<K, V> {
    private final Map<K, V> kept;

    /** Under the lock of what is kept. */
    private long timesForgotten;

    /**
     * With nothing kept yet.
     *
     * @param most how many are kept
     */
    public Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under a name; this uses it. */
    public Optional<V> find(K name) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(name));
        }
    }

    /** What is kept under any of the names, of one moment; this uses it. */
    public Map<K, V> findAll(Set<K> names) {
        Map<K, V> found = new HashMap<>();
        synchronized (kept) {
            for (K name : names) {
                Optional.ofNullable(kept.get(name)).ifPresent(value -> found.put(name, value));
            }
        }
        return found;
    }

    /** Keeps it in place of what was kept under the name; this uses it. */
    public void keep(K name, V value) {
        synchronized (kept) {
            kept.put(name, value);
        }
    }

    /** How often anything was forgotten. */
    public long timesForgotten() {
        synchronized (kept) {
            return timesForgotten;
        }
    }

    /**
     * Keeps what was read, unless anything was forgotten since: it may be this, read before it changed.
     *
     * @param before what {@link #timesForgotten} told before it was read
     */
    public void keepUnlessForgotten(K name, V value, long before) {
        synchronized (kept) {
            if (timesForgotten == before) {
                kept.put(name, value);
            }
        }
    }

    /** Forgets what is kept under a name, and what is being read at the moment. */
    public void forget(K name) {
        synchronized (kept) {
            timesForgotten++;
            kept.remove(name);
        }
    }

    /** Forgets everything. */
    public void forgetAll() {
        synchronized (kept) {
            kept.clear();
            timesForgotten++;
        }
    }
}
