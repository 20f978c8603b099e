package dev.hearth.adapter.redis.event;

import dev.hearth.application.event.port.EventBus.Listener;
import dev.hearth.application.event.port.EventBus.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of this node. One that throws is reported, and hurts neither the publisher nor the others. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

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

    void tell(Consumer<Listener> news) {
        for (Place place : places) {
            try {
                news.accept(place.listener);
            } catch (RuntimeException broken) {
                LOG.error("A listener of the event bus failed.", broken);
            }
        }
    }
}
