package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.SavedFilter;
import java.time.Clock;

/** Saves a filter for all who see a project. */
public final class ShareFilter {
    private final FilterAccess filters;
    private final ProjectAccess projects;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public ShareFilter(FilterAccess filters, ProjectAccess projects, EventBus bus, IdSource ids, Clock clock) {
        this.filters = filters;
        this.projects = projects;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /** For somebody who does the project's work. */
    public FilterView run(Caller caller, ProjectId id, FilterCard card) {
        projects.mustBeOpen(projects.mustWork(caller, id).project());
        SavedFilter filter =
                filters.add(SavedFilter.shared(new FilterId(ids.next()), caller.user(), id, card, clock.instant()));
        bus.publish(filter);
        return FilterView.of(filter);
    }
}
