package dev.hearth.application.local;

import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is there on a single node. Tells its listeners on the thread that announces. */
public final class LocalPresences implements Presences {
    private static final System.Logger LOG = System.getLogger(LocalPresences.class.getName());

    private final Map<UserId, PresenceState> people = new ConcurrentHashMap<>();
    private final List<Place> places = new CopyOnWriteArrayList<>();

    /** One subscription: a listener that subscribed twice has two. */
    private final class Place implements Subscription {
        private final Listener listener;

        Place(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            places.remove(this);
        }
    }

    @Override
    public void announce(UserId user, PresenceState state) {
        PresenceState before = state == PresenceState.OFFLINE ? people.remove(user) : people.put(user, state);
        if (state != (before == null ? PresenceState.OFFLINE : before)) {
            places.forEach(place -> guarded(place.listener, user));
        }
    }

    private static void guarded(Listener listener, UserId user) {
        try {
            listener.changed(user);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A listener of presence failed", broken);
        }
    }

    @Override
    public Map<UserId, PresenceState> of(Set<UserId> asked) {
        Map<UserId, PresenceState> states = new HashMap<>();
        asked.forEach(user -> states.put(user, people.getOrDefault(user, PresenceState.OFFLINE)));
        return states;
    }

    @Override
    public Subscription subscribe(Listener listener) {
        Place place = new Place(listener);
        places.add(place);
        return place;
    }

    /** There is no other node. */
    @Override
    public void refresh() {}
}
