package dev.hearth.domain.work;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something became of a project's tasks in a quarter of an hour. Days begin with one in every time zone.
 *
 * @param from its beginning
 */
public record TaskFlowCount(Instant from, TaskFlow.Kind kind, long tasks) {
    public static final Duration SPAN = Duration.ofMinutes(15);

    /** The beginning of the quarter that a moment is in. */
    public static Instant quarter(Instant at) {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), SPAN.toMillis()) * SPAN.toMillis());
    }
}
