package dev.hearth.application.work;

import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Lists the filters somebody has saved for themselves, oldest first. */
public final class ListFilters {
    private final FilterAccess filters;

    public ListFilters(FilterAccess filters) {
        this.filters = filters;
    }

    public List<FilterView> run(Caller caller) {
        return filters.of(caller.user().scope()).stream().map(FilterView::of).toList();
    }
}
