package dev.hearth.application.local;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event bus of a single node: tells its listeners on the publisher's thread. */
public final class LocalEventBus implements EventBus {
    private static final System.Logger LOG = System.getLogger(LocalEventBus.class.getName());

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Revised change) {
        listeners.forEach(listener -> guarded(() -> listener.changed(change)));
    }

    @Override
    public void signal(Signal signal) {
        listeners.forEach(listener -> guarded(() -> listener.signalled(signal)));
    }

    /** A change that is stored must not fail because somebody who listens does. */
    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A listener of the event bus failed", broken);
        }
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
