package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterId;

/** Shows a saved filter to who may see it. */
public final class ShowFilter {
    private final FilterAccess filters;

    public ShowFilter(FilterAccess filters) {
        this.filters = filters;
    }

    public FilterView run(Caller caller, FilterId id) {
        return FilterView.of(filters.seen(caller, id));
    }
}
