package dev.hearth.application.group;

import dev.hearth.domain.group.ActiveDay;
import java.util.List;

/**
 * A group in numbers; of its channels those that are open to every member.
 *
 * @param messages all that were ever written in them
 * @param days oldest first, today last; days in UTC
 */
public record GroupStatisticsView(long members, long channels, long messages, List<Day> days) {
    public GroupStatisticsView {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param date such as 2026-03-14
     * @param activePeople how many wrote something
     */
    public record Day(String date, long messages, long activePeople) {
        static Day of(ActiveDay day) {
            return new Day(day.day().toString(), day.messages(), day.people());
        }
    }
}
