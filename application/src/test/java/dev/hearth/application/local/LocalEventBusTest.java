package dev.hearth.application.local;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.testkit.EventBusContract;

class LocalEventBusTest implements EventBusContract {
    private final EventBus bus = new LocalEventBus();

    @Override
    public EventBus bus() {
        return bus;
    }
}
