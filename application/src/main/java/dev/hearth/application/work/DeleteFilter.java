package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterId;
import java.time.Clock;
import java.time.Instant;

/** Throws a saved filter away. */
public final class DeleteFilter {
    private final FilterAccess filters;
    private final EventBus bus;
    private final Clock clock;

    public DeleteFilter(FilterAccess filters, EventBus bus, Clock clock) {
        this.filters = filters;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, FilterId id) {
        filters.mustChange(caller, id);
        Instant now = clock.instant();
        bus.publish(filters.change(id, filter -> filter.deleted(now)));
    }
}
