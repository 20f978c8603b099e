package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a task is to be worked on.
 *
 * @param start not after {@code due}
 * @param zone on whose clocks both are said
 */
public record TaskSchedule(Optional<TaskTime> start, Optional<TaskTime> due, ZoneId zone) {
    public static final TaskSchedule NONE = new TaskSchedule(Optional.empty(), Optional.empty(), ZoneOffset.UTC);

    public TaskSchedule {
        ZoneId where = zone;
        Optional<Instant> end = due.map(time -> time.end(where));
        if (start.filter(begin -> end.filter(begin.begin(where)::isAfter).isPresent())
                .isPresent()) {
            throw new Refusal.Invalid("start", "must not be after the task is due");
        }
    }

    /** From when on it is overdue; empty where it is never. */
    public Optional<Instant> dueAt() {
        return due.map(time -> time.end(zone));
    }

    /** Due at another time, and begun as long before as it was; where the clocks leave no room for that, when it is due. */
    TaskSchedule dueNext(TaskTime next) {
        Optional<TaskTime> begin = start.map(
                        time -> due.map(before -> time.later(before, next)).orElse(time))
                .map(time -> time.begin(zone).isAfter(next.end(zone)) ? next : time);
        return new TaskSchedule(begin, Optional.of(next), zone);
    }

    /** The zone by its name, {@code UTC} where there is none. */
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Reads what {@link #zoneName} gave. */
    public static ZoneId zoneNamed(String name) {
        return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
