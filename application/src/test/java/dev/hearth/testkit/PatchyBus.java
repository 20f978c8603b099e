package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus that can be made to say that it may have lost something. */
public final class PatchyBus implements EventBus {
    private final LocalEventBus bus = new LocalEventBus();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public void tellOfGap() {
        listeners.forEach(Listener::missed);
    }

    @Override
    public void publish(Revised change) {
        bus.publish(change);
    }

    @Override
    public void signal(Signal signal) {
        bus.signal(signal);
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        Subscription subscription = bus.subscribe(listener);
        return () -> {
            listeners.remove(listener);
            subscription.close();
        };
    }
}
