package dev.hearth.application.work.port;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FilterId;
import dev.hearth.domain.work.SavedFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stored filters over tasks. Deleted ones stay as traces.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface SavedFilters {
    /** Stores a new filter with its scope's next revision, and returns it as stored. */
    SavedFilter add(SavedFilter filter);

    /** A filter, also one that is deleted. */
    Optional<SavedFilter> find(FilterId id);

    /**
     * Changes a filter and gives it the scope's next revision. Nothing is stored, and the filter returned as it is, where the
     * change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such filter
     */
    Optional<SavedFilter> change(FilterId id, UnaryOperator<SavedFilter> change);

    /** Those of a place that are there, oldest first; few, by {@link SavedFilter#MOST}. */
    List<SavedFilter> of(Scope place);

    /** Removes all that are somebody's own without a trace, also traces; what they shared stays. */
    void removeAll(UserId person);
}
