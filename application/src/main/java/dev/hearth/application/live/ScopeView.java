package dev.hearth.application.live;

import dev.hearth.application.live.port.Changes;
import dev.hearth.domain.event.Scope;
import java.util.List;

/**
 * What became of one scope since a position.
 *
 * @param status {@code ok}; {@code reset} when the position cannot be continued and everything must be loaded anew; {@code
 *     closed} when there is no such scope for the reader
 * @param cursor the position to hand in next time, empty when closed
 * @param more whether asking again at once with the cursor gives more
 * @param events what changed, in revision order
 */
public record ScopeView(String scope, String status, String cursor, boolean more, List<LiveEvent> events) {
    public ScopeView {
        events = List.copyOf(events);
    }

    static ScopeView standing(Scope scope, long head) {
        return new ScopeView(scope.toString(), "ok", Long.toString(head), false, List.of());
    }

    static ScopeView changed(Scope scope, Changes changes, List<LiveEvent> events) {
        boolean more = changes.rest() == Changes.Rest.MORE;
        return new ScopeView(scope.toString(), "ok", Long.toString(changes.cursor()), more, events);
    }

    static ScopeView reset(Scope scope, long head) {
        return new ScopeView(scope.toString(), "reset", Long.toString(head), false, List.of());
    }

    static ScopeView closed(Scope scope) {
        return new ScopeView(scope.toString(), "closed", "", false, List.of());
    }
}
