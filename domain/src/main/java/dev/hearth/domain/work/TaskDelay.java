package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long after a task is made it begins, or is due. Whole days name a day, anything else a minute of it.
 *
 * @param minutes 0 to {@value #MOST}
 */
public record TaskDelay(int minutes) {
    /** A leap year. */
    public static final int MOST = 527_040;

    public TaskDelay {
        if (minutes < 0 || minutes > MOST) {
            throw refused();
        }
    }

    /** Reads a duration (ISO 8601) such as {@code P3D} or {@code PT4H}. */
    public static TaskDelay parse(String text) {
        return new TaskDelay(MinutesText.read(text, MOST).orElseThrow(TaskDelay::refused));
    }

    private static Refusal refused() {
        return new Refusal.Invalid("", "must be a duration of whole minutes such as P3D or PT4H, at most P366D");
    }

    /**
     * How long a day or a minute is behind a time, on the clocks of a zone.
     *
     * @return empty where it is before it, or further away than may be
     */
    public static Optional<TaskDelay> between(Instant made, TaskTime time, ZoneId zone) {
        long minutes = time.isDay()
                ? ChronoUnit.DAYS.between(made.atZone(zone).toLocalDate(), time.date()) * MinutesText.DAY
                : ChronoUnit.MINUTES.between(made, time.begin(zone));
        return Optional.of(minutes)
                .filter(length -> length >= 0 && length <= MOST)
                .map(length -> new TaskDelay(Math.toIntExact(length)));
    }

    /** What is that long after a time, on the clocks of a zone. */
    TaskTime after(Instant made, ZoneId zone) {
        ZonedDateTime then = made.atZone(zone).plusDays(minutes / MinutesText.DAY);
        if (minutes % MinutesText.DAY == 0) {
            return new TaskTime(then.toLocalDate(), Optional.empty());
        }
        ZonedDateTime minute = then.plusMinutes(minutes % MinutesText.DAY);
        return new TaskTime(minute.toLocalDate(), Optional.of(minute.toLocalTime()));
    }

    /** As {@link #parse} reads it, in days, hours and minutes. */
    @Override
    public String toString() {
        return MinutesText.written(minutes);
    }
}
