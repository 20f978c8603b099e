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
     * How long a day or a minute is behind a time, on the clocks of a zone; what {@link #after} leads back to, also where the clocks
     * change in between. A minute that is whole days behind becomes its day.
     *
     * @return empty where it is before it, or further away than may be
     */
    public static Optional<TaskDelay> between(Instant made, TaskTime time, ZoneId zone) {
        long minutes = time.isDay()
                ? ChronoUnit.DAYS.between(made.atZone(zone).toLocalDate(), time.date()) * MinutesText.DAY
                : minutes(begin(made, zone), time.begin(zone).atZone(zone));
        return Optional.of(minutes)
                .filter(length -> length >= 0 && length <= MOST)
                .map(length -> new TaskDelay(Math.toIntExact(length)));
    }

    /** Days on the calendar, and behind them minutes as they pass; on the day that the clocks are put back no more than there is room for. */
    private static long minutes(ZonedDateTime made, ZonedDateTime then) {
        long days = ChronoUnit.DAYS.between(made, then);
        return days * MinutesText.DAY
                + Math.min(ChronoUnit.MINUTES.between(made.plusDays(days), then), MinutesText.DAY - 1);
    }

    /** In whole minutes, as times are said. */
    private static ZonedDateTime begin(Instant made, ZoneId zone) {
        return made.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether what is due so long after it is made may begin that long after it: on a day that is named, until the day ends. */
    boolean leavesRoomFor(TaskDelay start) {
        return start.minutes <= (isDay() ? minutes + MinutesText.DAY - 1 : minutes);
    }

    private boolean isDay() {
        return minutes % MinutesText.DAY == 0;
    }

    /** What is that long after a time, on the clocks of a zone. */
    TaskTime after(Instant made, ZoneId zone) {
        ZonedDateTime then = begin(made, zone).plusDays(minutes / MinutesText.DAY);
        if (isDay()) {
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
