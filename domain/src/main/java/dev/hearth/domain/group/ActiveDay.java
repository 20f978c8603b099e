package dev.hearth.domain.group;

import java.time.LocalDate;

/**
 * What was said in a group on one day (UTC).
 *
 * @param messages how many messages were written
 * @param people how many different people wrote them
 */
public record ActiveDay(LocalDate day, long messages, long people) {
    /** A day on which nobody said anything. */
    public static ActiveDay quiet(LocalDate day) {
        return new ActiveDay(day, 0, 0);
    }
}
