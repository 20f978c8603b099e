package dev.hearth.application.live;

/**
 * One change as connected clients hear it.
 *
 * @param type for example {@code message:created}
 * @param scope where it happened, {@code channel:ID}
 * @param revision the scope's revision of the record shown
 * @param cursor where it is safe to resume from once this event and all before it were taken in
 * @param data the record in its latest form, a view made of JDK types and records
 */
public record LiveEvent(String type, String scope, long revision, String cursor, Object data) {}
