package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.ProjectId;
import java.util.List;

/** Lists the filters that are shared with a project, oldest first, to whoever may look at it. */
public final class ListSharedFilters {
    private final FilterAccess filters;
    private final ProjectAccess projects;

    public ListSharedFilters(FilterAccess filters, ProjectAccess projects) {
        this.filters = filters;
        this.projects = projects;
    }

    public List<FilterView> run(Caller caller, ProjectId id) {
        projects.seen(caller, id);
        return filters.of(id.scope()).stream().map(FilterView::of).toList();
    }
}
