package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * A day, or a minute of it, on the clock of whatever time zone it is said for.
 *
 * @param date from the year 1970 to 9999
 * @param time of day, to the minute; empty for the whole day
 */
public record TaskTime(LocalDate date, Optional<LocalTime> time) {
    private static final int LONGEST = 40;
    private static final int DAY = 10;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 9999;

    public TaskTime {
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            throw new Refusal.Invalid("", "must be between the years 1970 and 9999");
        }
        time = time.map(exact -> exact.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Reads {@code 2026-03-14} or {@code 2026-03-14T12:30}. */
    public static TaskTime parse(String text) {
        return given(text).apply(Optional.empty());
    }

    /**
     * Reads a day, a minute, or a moment (RFC 3339) such as {@code 2026-03-14T12:30:00Z}, which becomes the minute it is in a time
     * zone; without a zone a moment is refused.
     */
    public static Function<Optional<ZoneId>, TaskTime> given(String text) {
        try {
            if (text.length() == DAY) {
                TaskTime day = new TaskTime(LocalDate.parse(text), Optional.empty());
                return zone -> day;
            }
            int sign = text.length() > LONGEST ? DAY : text.indexOf('T');
            LocalDate date = LocalDate.parse(text.substring(0, Math.max(sign, 0)));
            if (isMoment(text)) {
                Instant moment = OffsetDateTime.parse(text).toInstant();
                return zone -> at(moment.atZone(zone.orElseThrow(TaskTime::unreadable)));
            }
            TaskTime minute = new TaskTime(date, Optional.of(LocalTime.parse(text.substring(sign + 1))));
            return zone -> minute;
        } catch (DateTimeException none) {
            throw unreadable();
        }
    }

    private static boolean isMoment(String text) {
        return text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > DAY;
    }

    private static TaskTime at(ZonedDateTime moment) {
        return new TaskTime(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    private static Refusal unreadable() {
        return new Refusal.Invalid("", "must be a day such as 2026-03-14, or a time such as 2026-03-14T12:30");
    }

    /** Whether it is the whole day. */
    public boolean isDay() {
        return time.isEmpty();
    }

    /** Whether it begins when what is due then is over. */
    public boolean isBehind(TaskTime due, ZoneId zone) {
        return due.isDay() ? !begin(zone).isBefore(due.end(zone)) : begin(zone).isAfter(due.end(zone));
    }

    /** When it begins; a minute that a change of the clocks leaves out is the one that comes for it. */
    public Instant begin(ZoneId zone) {
        return date.atTime(time.orElse(LocalTime.MIN)).atZone(zone).toInstant();
    }

    /** When it is over: a day at the next midnight, a minute at once. */
    public Instant end(ZoneId zone) {
        return time.isPresent()
                ? begin(zone)
                : date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** So much later as one time is behind another: days by days, minutes by what the clocks show. */
    TaskTime later(TaskTime from, TaskTime to) {
        if (time.isEmpty()) {
            return new TaskTime(date.plusDays(ChronoUnit.DAYS.between(from.date, to.date)), time);
        }
        LocalDateTime moved = shown().plusMinutes(ChronoUnit.MINUTES.between(from.shown(), to.shown()));
        return new TaskTime(moved.toLocalDate(), Optional.of(moved.toLocalTime()));
    }

    private LocalDateTime shown() {
        return date.atTime(time.orElse(LocalTime.MIN));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return time.map(minute -> date + "T" + minute).orElseGet(date::toString);
    }
}
