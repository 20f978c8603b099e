package dev.hearth.adapter.websocket.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts connections by where they come from, so that no single source takes all there is to have, and those nobody has vouched
 * for. For any thread.
 */
final class Places {
    private final Limits.Peers limits;
    private final Map<String, Held> bySource = new HashMap<>();
    private int strangers;
    private long refused;

    /** What one source has. */
    private static final class Held {
        private int all;
        private int strangers;
    }

    Places(Limits.Peers limits) {
        this.limits = limits;
    }

    /** A place for one more connection, which must be left in the end; empty when there is none. */
    synchronized Optional<Place> take(String source) {
        Held held = bySource.get(source);
        if (strangers >= limits.maxStrangers() || !hasRoom(held)) {
            refused++;
            return Optional.empty();
        }
        count(bySource.computeIfAbsent(source, s -> new Held()), 1, 1);
        return Optional.of(new Place(this, source));
    }

    private boolean hasRoom(@Nullable Held held) {
        return held == null || (held.all < limits.maxPerSource() && held.strangers < limits.maxStrangersPerSource());
    }

    synchronized void authenticated(Place place) {
        Held held = bySource.get(place.source());
        if (held != null && place.isStranger()) {
            count(held, 0, -1);
            place.becomeKnown();
        }
    }

    synchronized void leave(Place place) {
        Held held = bySource.get(place.source());
        if (held == null || !place.isTaken()) {
            return;
        }
        count(held, -1, place.isStranger() ? -1 : 0);
        place.becomeLeft();
        if (held.all == 0) {
            bySource.remove(place.source());
        }
    }

    private void count(Held held, int all, int unknown) {
        held.all += all;
        held.strangers += unknown;
        strangers += unknown;
    }

    /** Connections nobody has vouched for. */
    synchronized int strangers() {
        return strangers;
    }

    /** Sources that hold a connection. */
    synchronized int sources() {
        return bySource.size();
    }

    /** Connections that found no place since the start. */
    synchronized long refused() {
        return refused;
    }
}
