package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * When somebody does not want to be disturbed, every day, on the clock of their time zone. Where {@code to} is before
 * {@code from}, the night in between is meant.
 *
 * @param from to the minute, belongs to them
 * @param to to the minute, does not; another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(to)) {
            throw new Refusal.Invalid("to", "must be another time than from");
        }
    }

    /** Reads a time of day such as {@code 07:30}. */
    public static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new Refusal.Invalid("", "must be a time of day such as 07:30");
        }
        return LocalTime.parse(text);
    }

    public boolean contains(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    /** When nothing need be held back any more: at once, or when they end. */
    public Instant over(Instant at, ZoneId zone) {
        if (!contains(at, zone)) {
            return at;
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        Instant end = end(today, zone);
        return end.isAfter(at) ? end : end(today.plusDays(1), zone);
    }

    /** When those began that a time is in, or that ended last before it. */
    public Instant begun(Instant at, ZoneId zone) {
        LocalDate today = at.atZone(zone).toLocalDate();
        Instant start = today.atTime(from).atZone(zone).toInstant();
        return start.isAfter(at) ? today.minusDays(1).atTime(from).atZone(zone).toInstant() : start;
    }

    /** Where the clocks show that time twice, the second. */
    private Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
