package dev.hearth.adapter.external.calendar;

import biweekly.component.VAlarm;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.util.List;

/** Reminders, told by the calendar program: of what is still to be done and is due. */
final class IcalAlarms {
    private static final int MINUTES_OF_DAY = 1440;
    private static final int MINUTES_OF_HOUR = 60;

    private IcalAlarms() {}

    /** @param from what of the component is the time it is due */
    static List<VAlarm> of(Task task, Related from, String words) {
        TaskSchedule schedule = task.details().schedule();
        if (!task.stage().open()) {
            return List.of();
        }
        return schedule.due().stream()
                .flatMap(due -> schedule.reminders().stream().map(reminder -> before(due, reminder.minutes())))
                .map(ahead -> VAlarm.display(new Trigger(ahead, from), words))
                .toList();
    }

    /** For programs a day begins at midnight; here people are reminded of it in the morning. */
    private static Duration before(TaskTime due, int minutes) {
        int ahead = due.isDay() ? minutes - TaskSchedule.MORNING.toSecondOfDay() / MINUTES_OF_HOUR : minutes;
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
