package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a task is to be worked on.
 *
 * @param start not after {@code due}
 * @param zone on whose clocks both are said
 * @param reminders before it is due, each once, the longest first, at most {@value #MOST_REMINDERS}
 */
public record TaskSchedule(Optional<TaskTime> start, Optional<TaskTime> due, ZoneId zone, List<Reminder> reminders) {
    public static final int MOST_REMINDERS = 5;

    /** Of a task of which nothing else is said. */
    public static final List<Reminder> USUAL_REMINDERS = List.of(Reminder.A_DAY);

    public static final TaskSchedule NONE = new TaskSchedule(Optional.empty(), Optional.empty(), ZoneOffset.UTC);

    /** Of what is due on a whole day people are reminded as if it were due then: at midnight it would wake them. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    public TaskSchedule {
        reminders = reminders.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Reminder::minutes).reversed())
                .toList();
        if (reminders.size() > MOST_REMINDERS) {
            throw new Refusal.Invalid("reminders", "must be at most " + MOST_REMINDERS);
        }
        ZoneId where = zone;
        Optional<Instant> end = due.map(time -> time.end(where));
        if (start.filter(begin -> end.filter(begin.begin(where)::isAfter).isPresent())
                .isPresent()) {
            throw startsLate();
        }
    }

    /** With the usual reminders. */
    public TaskSchedule(Optional<TaskTime> start, Optional<TaskTime> due, ZoneId zone) {
        this(start, due, zone, USUAL_REMINDERS);
    }

    /**
     * Refuses what would begin when it is due already: on the day after, or at the midnight that ends the day. Not asked where it is made, since
     * tasks are stored that were never asked.
     */
    public TaskSchedule mustBeInOrder() {
        if (start.filter(begin -> due.filter(end -> !begin.equals(end) && begin.isBehind(end, zone))
                        .isPresent())
                .isPresent()) {
            throw startsLate();
        }
        return this;
    }

    private static Refusal startsLate() {
        return new Refusal.Invalid("start", "must not be after the task is due");
    }

    public TaskSchedule remindedOf(List<Reminder> next) {
        return new TaskSchedule(start, due, zone, next);
    }

    /**
     * When people are to be told of it, the earliest first and the last when it is overdue. A reminder for that very moment is none
     * of it: being overdue says the same.
     */
    List<TaskAlarm> alarms() {
        return due.map(this::alarms).orElse(List.of());
    }

    private List<TaskAlarm> alarms(TaskTime time) {
        Instant end = time.end(zone);
        LocalDateTime counted = time.date().atTime(time.time().orElse(MORNING));
        Stream<TaskAlarm> before = reminders.stream()
                .map(reminder -> new TaskAlarm(reminder.before(counted, zone), end, Optional.of(reminder)))
                .filter(alarm -> alarm.at().isBefore(end))
                .sorted(Comparator.comparing(TaskAlarm::at));
        return Stream.concat(before, Stream.of(new TaskAlarm(end, end, Optional.empty())))
                .toList();
    }

    /** From when on it is overdue; empty where it is never. */
    public Optional<Instant> dueAt() {
        return due.map(time -> time.end(zone));
    }

    /** Due at another time, and begun as long before as it was; where the clocks leave no room for that, when it is due. */
    TaskSchedule dueNext(TaskTime next) {
        Optional<TaskTime> begin = start.map(
                        time -> due.map(before -> time.later(before, next)).orElse(time))
                .map(time -> time.isBehind(next, zone) ? next : time);
        return new TaskSchedule(begin, Optional.of(next), zone, reminders);
    }

    /** The zone by its name, as {@link #nameOf} gives it. */
    public String zoneName() {
        return nameOf(zone);
    }

    /** A zone by its name, {@code UTC} where there is none. */
    public static String nameOf(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Reads what {@link #nameOf} gave. */
    public static ZoneId zoneNamed(String name) {
        return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
