package dev.hearth.adapter.redis.presence;

import dev.hearth.application.presence.port.Presences.Listener;
import dev.hearth.application.presence.port.Presences.Subscription;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear of changes. One that throws is reported, and hurts nobody else. */
final class PresenceListeners {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceListeners.class);

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

    Subscription add(Listener listener) {
        Place place = new Place(listener);
        places.add(place);
        return place;
    }

    void tell(Collection<UserId> changed) {
        changed.forEach(user -> places.forEach(place -> tell(place, user)));
    }

    private static void tell(Place place, UserId user) {
        try {
            place.listener.changed(user);
        } catch (RuntimeException broken) {
            LOG.error("A listener of presence failed.", broken);
        }
    }
}
