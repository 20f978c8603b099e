package dev.hearth.application.live.port;

import dev.hearth.application.event.port.SettledRevisions;
import dev.hearth.domain.event.Scope;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order in which a scope's records changed, read from the records themselves.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ChangeLog extends SettledRevisions {
    /**
     * The position up to which everything in the scope can be read now; 0 for a scope in which nothing happened. Every change
     * that was acknowledged before the call is at or below it, except that a store in which writers commit out of order may lag
     * by its grace time behind a gap.
     */
    long head(Scope scope);

    /** The {@link #head} of each of the scopes, however many; every scope is in the answer. */
    default Map<Scope, Long> heads(Set<Scope> scopes) {
        return scopes.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::head));
    }

    /**
     * For each of the scopes a revision that nothing stored is above: at least its {@link #head}, and more only where a revision
     * was handed out last and nothing is stored with it, or not yet. Asks one question, however many scopes; every scope is in
     * the answer. For finding those few of many in which something is new.
     */
    Map<Scope, Long> ceilings(Set<Scope> scopes);

    /**
     * The records of the scope that changed after a position, each in its latest form, in the order of their revisions. Every
     * record kind of the scope is included. Costs the same however long the scope's history is.
     *
     * @param position a cursor from an earlier answer, or 0 for everything
     * @param limit the most records to return, 1 or more
     */
    Changes since(Scope scope, long position, int limit);
}
