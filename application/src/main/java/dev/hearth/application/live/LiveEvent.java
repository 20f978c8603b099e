package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import java.util.Map;

/**
 * One change as connected clients hear it.
 *
 * @param type for example {@code message:created}
 * @param scope where it happened, {@code channel:ID}
 * @param revision the scope's revision of the record shown
 * @param cursor where it is safe to resume from once this event and all before it were taken in
 * @param data the record in its latest form, a view made of JDK types and records
 */
public record LiveEvent(String type, String scope, long revision, String cursor, Object data) {
    /** There is no such scope for the listener any more. */
    static LiveEvent closed(Scope scope, long position) {
        return bare("scope:closed", scope, position);
    }

    /** Too much was missed: everything in the scope must be loaded anew. */
    static LiveEvent reset(Scope scope, long head) {
        return bare("scope:reset", scope, head);
    }

    private static LiveEvent bare(String type, Scope scope, long position) {
        return new LiveEvent(type, scope.toString(), position, Long.toString(position), Map.of());
    }
}
