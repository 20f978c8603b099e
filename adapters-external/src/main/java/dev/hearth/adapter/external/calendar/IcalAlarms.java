package dev.hearth.adapter.external.calendar;

import biweekly.component.VAlarm;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reminders, told by the calendar program: of what is still to be done and is due. */
final class IcalAlarms {
    private static final int MINUTES_OF_DAY = 1440;
    private static final int SECONDS_OF_MINUTE = 60;

    private IcalAlarms() {}

    /**
     * The reminders of a task.
     *
     * @param written when it is due, as the component says it: of a day perhaps the last minute
     * @param from what of the component says so
     */
    static List<VAlarm> of(Task task, Optional<TaskTime> written, Related from, String words) {
        TaskSchedule schedule = task.details().schedule();
        if (!task.stage().open() || schedule.due().isEmpty()) {
            return List.of();
        }
        int later = schedule.due().filter(TaskTime::isDay).isPresent() ? sinceMorning(written) : 0;
        return schedule.reminders().stream()
                .map(reminder -> VAlarm.display(new Trigger(ahead(reminder.minutes() + later), from), words))
                .toList();
    }

    /** For programs a day is due when it begins, or in its last minute; here people are reminded of it in the morning. */
    private static int sinceMorning(Optional<TaskTime> written) {
        return minute(written.flatMap(TaskTime::time).orElse(LocalTime.MIN)) - minute(TaskSchedule.MORNING);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_OF_MINUTE;
    }

    private static Duration ahead(int ahead) {
        int length = Math.abs(ahead);
        Duration.Builder duration = Duration.builder().prior(ahead > 0);
        if (length >= MINUTES_OF_DAY) {
            duration.days(length / MINUTES_OF_DAY);
        }
        if (length % MINUTES_OF_DAY > 0 || length == 0) {
            duration.minutes(length % MINUTES_OF_DAY);
        }
        return duration.build();
    }
}
