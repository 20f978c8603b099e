package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.FilterPolicy;
import dev.hearth.domain.work.SavedFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds saved filters for who may see them; to everybody else there is no such filter. */
public final class FilterAccess {
    private final SavedFilters filters;
    private final ProjectAccess projects;
    private final Transactions transactions;

    public FilterAccess(SavedFilters filters, ProjectAccess projects, Transactions transactions) {
        this.filters = filters;
        this.projects = projects;
        this.transactions = transactions;
    }

    /** One that the caller sees: their own, or one that is shared with a project they may look at. */
    SavedFilter seen(Caller caller, FilterId id) {
        return found(caller, id).filter();
    }

    /** As {@link #seen}, for somebody who may change it, where things may change. */
    SavedFilter mustChange(Caller caller, FilterId id) {
        Found found = found(caller, id);
        found.project().ifPresent(project -> {
            FilterPolicy.mayChange(found.filter(), caller.user(), project.standing());
            projects.mustBeOpen(project.project());
        });
        return found.filter();
    }

    /** A filter, and the project it is shared with. */
    private record Found(SavedFilter filter, Optional<SeenProject> project) {}

    private Found found(Caller caller, FilterId id) {
        SavedFilter filter = filters.find(id).filter(there -> !there.gone()).orElseThrow(FilterAccess::none);
        if (filter.isShared()) {
            return new Found(filter, Optional.of(projectOf(caller, filter)));
        }
        if (!filter.maker().equals(caller.user())) {
            throw none();
        }
        return new Found(filter, Optional.empty());
    }

    private SeenProject projectOf(Caller caller, SavedFilter filter) {
        try {
            return projects.seen(caller, filter.project().orElseThrow());
        } catch (Refusal.NotFound hidden) {
            throw none();
        }
    }

    /** Those of a place, oldest first. */
    List<SavedFilter> of(Scope place) {
        return filters.of(place);
    }

    /** Stores a new one; refuses where there are too many. */
    SavedFilter add(SavedFilter filter) {
        return transactions.run(() -> {
            if (filters.of(filter.scope()).size() >= SavedFilter.MOST) {
                throw new Refusal.LimitReached("There can be at most " + SavedFilter.MOST + " filters here.");
            }
            return filters.add(filter);
        });
    }

    /** Changes one that was found before. */
    SavedFilter change(FilterId id, UnaryOperator<SavedFilter> change) {
        return filters.change(id, filter -> {
                    if (filter.gone()) {
                        throw none();
                    }
                    return change.apply(filter);
                })
                .orElseThrow(FilterAccess::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("filter");
    }
}
