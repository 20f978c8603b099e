package dev.hearth.application.work;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.SavedFilter;
import java.time.Clock;
import java.util.Optional;

/** Saves a filter of one's own. */
public final class SaveFilter {
    private final FilterAccess filters;
    private final ProjectAccess projects;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    public SaveFilter(FilterAccess filters, ProjectAccess projects, EventBus bus, IdSource ids, Clock clock) {
        this.filters = filters;
        this.projects = projects;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What it is to be.
     *
     * @param project whose tasks it lists; empty for what is assigned to whoever looks
     */
    public record Command(Optional<ProjectId> project, FilterCard card) {}

    /** For a project only where one may look at it. */
    public FilterView run(Caller caller, Command command) {
        command.project().ifPresent(project -> projects.seen(caller, project));
        SavedFilter filter = filters.add(SavedFilter.own(
                new FilterId(ids.next()), caller.user(), command.project(), command.card(), clock.instant()));
        bus.publish(filter);
        return FilterView.of(filter);
    }
}
