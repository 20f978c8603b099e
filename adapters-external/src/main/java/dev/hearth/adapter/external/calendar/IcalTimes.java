package dev.hearth.adapter.external.calendar;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * Times of one calendar. A minute is written in UTC, which every program reads alike; only what recurs is written on the clocks of its zone, which
 * says when it is after a change of the clocks.
 */
final class IcalTimes {
    private final TimezoneInfo zones;
    private final Map<ZoneId, IntSummaryStatistics> years;
    private final Map<ZoneId, TimezoneAssignment> known = new HashMap<>();

    /** @param sheet what is to be written */
    IcalTimes(TimezoneInfo zones, CalendarSheet sheet) {
        this.zones = zones;
        this.years = sheet.entries().stream()
                .map(CalendarSheet.Entry::task)
                .filter(task -> IcalRules.of(task).isPresent())
                .map(task -> task.details().schedule())
                .collect(Collectors.groupingBy(TaskSchedule::zone, Collectors.summarizingInt(IcalTimes::year)));
    }

    /** A day, or the moment that a minute is. */
    static ICalDate at(TaskTime time, ZoneId zone) {
        LocalDate day = time.date();
        return time.isDay()
                ? new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false)
                : new ICalDate(Date.from(time.begin(zone)), true);
    }

    /** Rises whenever the task changes, but for changes within one second; also where it is moved to another project. */
    static int sequence(Task task) {
        Duration age = Duration.between(task.life().createdAt(), task.life().changedAt());
        return Math.clamp(age.toSeconds(), 0, Integer.MAX_VALUE);
    }

    /** Has a minute of something that recurs written on the clocks of a zone; a day is the same day everywhere. */
    void shownIn(ZoneId zone, TaskTime time, DateStart property) {
        if (!time.isDay() && !zone.equals(ZoneOffset.UTC)) {
            zones.setTimezone(property, known.computeIfAbsent(zone, this::assignment));
        }
    }

    private static int year(TaskSchedule schedule) {
        return schedule.due().orElseThrow().date().getYear();
    }

    private TimezoneAssignment assignment(ZoneId zone) {
        IntSummaryStatistics recurring = Objects.requireNonNull(years.get(zone), "nothing recurs there");
        return new TimezoneAssignment(
                TimeZone.getTimeZone(zone), IcalZones.of(zone, recurring.getMin(), recurring.getMax()));
    }
}
