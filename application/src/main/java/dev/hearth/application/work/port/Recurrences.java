package dev.hearth.application.work.port;

import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads recurrence rules (RFC 5545, 3.3.10). Pure, quick whatever it is handed, and for any thread. */
public interface Recurrences {
    /**
     * What comes next by a rule that begins with what is due at a time: the first occurrence behind it. Days go by days, and minutes by
     * what the clocks of the zone show, so that what is due at nine is due at nine in summer and in winter.
     *
     * @return empty where nothing comes any more: {@code COUNT} is 1, {@code UNTIL} is over, or there is no such day before the year 10000
     * @throws dev.hearth.domain.shared.Refusal.Invalid where it is no rule, recurs more often than hourly (of
     *     something due on a day: than daily), or asks for more than is offered
     */
    Optional<Occurrence> next(Recurrence rule, TaskTime due, ZoneId zone);
}
