package dev.hearth.application.live;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.util.Map;

/**
 * One change as connected clients hear it.
 *
 * @param type for example {@code message:created}
 * @param scope where it happened, {@code channel:ID}; empty for what is about no single one
 * @param revision the scope's revision of the record shown
 * @param cursor where it is safe to resume from once this event and all before it were taken in
 * @param data the record in its latest form, a view made of JDK types and records
 */
public record LiveEvent(String type, String scope, long revision, String cursor, Object data) {
    public LiveEvent {
        EventKind.of(type, data);
    }

    /** There is no such scope for the listener any more. */
    static LiveEvent closed(Scope scope, long position) {
        return bare("scope:closed", scope, position);
    }

    /** Too much was missed: everything in the scope must be loaded anew. */
    static LiveEvent reset(Scope scope, long head) {
        return bare("scope:reset", scope, head);
    }

    /** Something that is stored nowhere: it has no revision, and nobody resumes from it. */
    static LiveEvent passing(String type, Scope about, Object data) {
        return new LiveEvent(type, about.toString(), Revised.UNSTORED, "", data);
    }

    /** How far several scopes have come. */
    static LiveEvent heads(Map<Scope, Long> heads) {
        return new LiveEvent("heads", "", Revised.UNSTORED, "", HeadsView.of(heads));
    }

    /** Whether it is about one scope. */
    public boolean hasScope() {
        return !scope.isEmpty();
    }

    /** Whether it has no revision and no cursor to be told with it. */
    public boolean hasPassed() {
        return revision == Revised.UNSTORED && cursor.isEmpty();
    }

    private static LiveEvent bare(String type, Scope scope, long position) {
        return new LiveEvent(type, scope.toString(), position, Long.toString(position), Map.of());
    }
}
