package dev.hearth.application.local;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event bus of a single node: tells its listeners on the publisher's thread. */
public final class LocalEventBus implements EventBus {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Revised change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
