package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How long before a task is due people are reminded of it: whole days on the clocks, what is over as time goes by (RFC 5545, 3.3.6).
 *
 * @param minutes 0 to {@value #MOST}
 */
public record Reminder(int minutes) {
    /** Eight weeks. */
    public static final int MOST = 80_640;

    public static final Reminder A_DAY = new Reminder(MinutesText.DAY);

    public Reminder {
        if (minutes < 0 || minutes > MOST) {
            throw refused();
        }
    }

    /** Reads a duration (ISO 8601) such as {@code P1D}, {@code PT90M} or {@code P2W}. */
    public static Reminder parse(String text) {
        return new Reminder(MinutesText.read(text, MOST).orElseThrow(Reminder::refused));
    }

    private static Refusal refused() {
        return new Refusal.Invalid("", "must be a duration of whole minutes such as P1D or PT30M, at most P8W");
    }

    /** When it is to be. */
    Instant before(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone)
                .minusDays(minutes / MinutesText.DAY)
                .minusMinutes(minutes % MinutesText.DAY)
                .toInstant();
    }

    /** As {@link #parse} reads it, in days, hours and minutes. */
    @Override
    public String toString() {
        return MinutesText.written(minutes);
    }
}
