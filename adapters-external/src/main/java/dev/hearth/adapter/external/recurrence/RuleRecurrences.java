package dev.hearth.adapter.external.recurrence;

import dev.hearth.application.work.port.Recurrences;
import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Rules as lib-recur reads them. It counts on clocks without a zone: so what is due at nine stays at nine, and the zone only
 * tells when that is.
 */
public final class RuleRecurrences implements Recurrences {
    /** Behind the one that is due there is another within the first few, or none. */
    private static final int MOST_LOOKED_AT = 100;

    private static final int LAST_YEAR = 9999;

    @Override
    public Optional<Occurrence> next(Recurrence recurrence, TaskTime due, ZoneId zone) {
        BoundedRule rule = BoundedRule.of(recurrence, due.time().isEmpty());
        return rule.last()
                ? Optional.empty()
                : behind(rule, due)
                        .filter(next -> rule.reaches(next, zone))
                        .map(next -> new Occurrence(next, rule.fromThen()));
    }

    private static Optional<TaskTime> behind(BoundedRule rule, TaskTime due) {
        DateTime start = shown(due);
        try {
            RecurrenceRuleIterator times = rule.endless().iterator(start);
            for (int looked = 0; looked < MOST_LOOKED_AT && times.hasNext(); looked++) {
                DateTime time = times.nextDateTime();
                if (time.after(start)) {
                    return Optional.of(time)
                            .filter(at -> at.getYear() <= LAST_YEAR)
                            .map(RuleRecurrences::read);
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException never) {
            // What lib-recur says of a rule that fits no day, once it has looked for long enough.
            return Optional.empty();
        }
    }

    private static DateTime shown(TaskTime time) {
        int year = time.date().getYear();
        int month = time.date().getMonthValue() - 1;
        int day = time.date().getDayOfMonth();
        return time.time()
                .map(at -> new DateTime(year, month, day, at.getHour(), at.getMinute(), 0))
                .orElseGet(() -> new DateTime(year, month, day));
    }

    private static TaskTime read(DateTime time) {
        return new TaskTime(
                Days.of(time),
                Optional.of(time).filter(at -> !at.isAllDay()).map(at -> LocalTime.of(at.getHours(), at.getMinutes())));
    }
}
