package dev.hearth.application.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project in numbers.
 *
 * @param open how many tasks are there to be done
 * @param overdue how many of the open ones should have been done by now
 * @param byStatus all tasks; every status is there
 * @param byPriority the open ones; every priority is there
 * @param byAssignee the open ones, those with the most first; one that several people are to do counts for each
 * @param timeZone whose days these are
 * @param days oldest first, today last
 */
public record ProjectStatisticsView(
        long open,
        long done,
        long overdue,
        Map<String, Long> byStatus,
        Map<String, Long> byPriority,
        List<Load> byAssignee,
        String timeZone,
        List<Day> days) {
    public ProjectStatisticsView {
        byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
        byPriority = Collections.unmodifiableMap(new LinkedHashMap<>(byPriority));
        byAssignee = List.copyOf(byAssignee);
        days = List.copyOf(days);
    }

    /**
     * What somebody has to do.
     *
     * @param userId empty for what nobody is to do
     */
    public record Load(Optional<String> userId, long open, long overdue) {}

    /**
     * One day. What is open is what was open the day before, and {@code added} and {@code reopened}, without {@code done}, {@code
     * cancelled} and {@code removed}.
     *
     * @param date such as 2026-03-14
     * @param open how many tasks were open at its end; of today, how many are by now
     * @param added how many open tasks were made or brought back
     * @param reopened how many that were done or cancelled were taken up again
     * @param removed how many open ones were deleted
     */
    public record Day(String date, long open, long added, long reopened, long done, long cancelled, long removed) {}
}
