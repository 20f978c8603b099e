package dev.hearth.adapter.external.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Time zones as calendars tell them. Programs know the usual ones by name; for those that do not, the changes of the clocks are named one
 * by one, so that no rule of theirs is lost.
 */
final class IcalZones {
    /** Beyond the last task, for what recurs. */
    private static final int YEARS_BEYOND = 10;

    /** A task for the next century brings no list of two hundred changes: what is left out is the beginning, where nothing is still to come. */
    private static final int MOST_YEARS = 40;

    private IcalZones() {}

    /** As it is from the year before one to some years behind another. */
    static VTimezone of(ZoneId zone, int firstYear, int lastYear) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        int end = lastYear + YEARS_BEYOND;
        Instant begin = newYear(Math.max(firstYear - 1, end - MOST_YEARS));
        ZoneOffset first = rules.getOffset(begin);
        add(component, rules.isDaylightSavings(begin), first, first, List.of(LocalDateTime.ofInstant(begin, first)));
        changes(rules, begin, newYear(end))
                .forEach((change, times) -> add(component, change.summer, change.before, change.after, times));
        return component;
    }

    private static Instant newYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    }

    /** When the clocks change, by how: on the clocks as they are before. */
    private static Map<Change, List<LocalDateTime>> changes(ZoneRules rules, Instant begin, Instant end) {
        Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(end)) {
            Change change = new Change(
                    rules.isDaylightSavings(next.getInstant()), next.getOffsetBefore(), next.getOffsetAfter());
            changes.computeIfAbsent(change, one -> new ArrayList<>()).add(next.getDateTimeBefore());
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static void add(
            VTimezone component, boolean summer, ZoneOffset before, ZoneOffset after, List<LocalDateTime> times) {
        if (summer) {
            DaylightSavingsTime daylight = new DaylightSavingsTime();
            component.addDaylightSavingsTime(daylight);
            fill(daylight, before, after, times);
        } else {
            StandardTime standard = new StandardTime();
            component.addStandardTime(standard);
            fill(standard, before, after, times);
        }
    }

    private static void fill(Observance observance, ZoneOffset before, ZoneOffset after, List<LocalDateTime> times) {
        observance.setDateStart(shown(times.getFirst()));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        // The first one, too: not every program counts the start among them.
        RecurrenceDates all = new RecurrenceDates();
        times.forEach(time -> all.getDates().add(new ICalDate(shown(time), true)));
        observance.addRecurrenceDates(all);
    }

    private static DateTimeComponents shown(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }

    private record Change(boolean summer, ZoneOffset before, ZoneOffset after) {}
}
