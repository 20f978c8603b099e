package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long before a task is due people are reminded of it: whole days on the clocks, what is over as time goes by (RFC 5545, 3.3.6).
 *
 * @param minutes 0 to {@value #MOST}
 */
public record Reminder(int minutes) {
    /** Eight weeks. */
    public static final int MOST = 80_640;

    public static final Reminder A_DAY = new Reminder(1440);

    private static final int HOUR = 60;
    private static final int DAY = 1440;
    private static final int A_MINUTE = 60;
    private static final Pattern SHAPE = Pattern.compile(
            "P(?=.)(?:(\\d{1,6})W|(?:(\\d{1,6})D)?" + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?)");

    /** The groups of it, in seconds. */
    private static final long[] UNITS = {604_800, 86_400, 3_600, 60, 1};

    public Reminder {
        if (minutes < 0 || minutes > MOST) {
            throw refused();
        }
    }

    /** Reads a duration (ISO 8601) such as {@code P1D}, {@code PT90M} or {@code P2W}. */
    public static Reminder parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw refused();
        }
        long seconds = 0;
        for (int unit = 0; unit < UNITS.length; unit++) {
            seconds += UNITS[unit]
                    * Optional.ofNullable(parts.group(unit + 1))
                            .map(Long::parseLong)
                            .orElse(0L);
        }
        if (seconds % A_MINUTE != 0 || seconds / A_MINUTE > MOST) {
            throw refused();
        }
        return new Reminder((int) (seconds / A_MINUTE));
    }

    private static Refusal refused() {
        return new Refusal.Invalid("", "must be a duration of whole minutes such as P1D or PT30M, at most P8W");
    }

    /** When it is to be. */
    Instant before(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone)
                .minusDays(minutes / DAY)
                .minusMinutes(minutes % DAY)
                .toInstant();
    }

    /** As {@link #parse} reads it, in days, hours and minutes. */
    @Override
    public String toString() {
        int hours = minutes % DAY / HOUR;
        int rest = minutes % HOUR;
        String days = minutes < DAY ? "" : minutes / DAY + "D";
        String time = (hours == 0 ? "" : hours + "H") + (rest == 0 && minutes > 0 ? "" : rest + "M");
        return "P" + days + (time.isEmpty() ? "" : "T" + time);
    }
}
