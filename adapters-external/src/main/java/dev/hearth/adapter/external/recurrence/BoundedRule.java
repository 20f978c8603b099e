package dev.hearth.adapter.external.recurrence;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * A rule that is known to be one, with its ends beside it: each task begins the rule anew, so that counting is ours, and an end may
 * be said as a day also where something is due at a minute.
 *
 * @param whole as it was written
 * @param endless without its ends
 */
record BoundedRule(RecurrenceRule whole, RecurrenceRule endless) {
    /** A step further than this is no plan, and costs time to look for. */
    private static final int LONGEST_STEP = 1000;

    private static final String COUNT = "COUNT=";

    /** @param wholeDays whether it is for what is due on a day, and not at a minute of it */
    static BoundedRule of(Recurrence recurrence, boolean wholeDays) {
        RecurrenceRule whole = read(recurrence.rule());
        if (!mayRecur(whole, wholeDays)) {
            throw new Refusal.Invalid(
                    "rrule",
                    wholeDays
                            ? "must recur daily at most, where a day is due, in steps of at most " + LONGEST_STEP
                            : "must recur hourly at most, without BYMINUTE, in steps of at most " + LONGEST_STEP);
        }
        return new BoundedRule(whole, read(without(whole, COUNT, "UNTIL=")));
    }

    private static boolean mayRecur(RecurrenceRule rule, boolean wholeDays) {
        boolean oftener = rule.getFreq() == Freq.SECONDLY
                || rule.getFreq() == Freq.MINUTELY
                || hasAny(rule, Part.BYMINUTE, Part.BYSECOND);
        boolean withinTheDay = rule.getFreq() == Freq.HOURLY || rule.hasPart(Part.BYHOUR);
        return !oftener
                && !(wholeDays && withinTheDay)
                && rule.getInterval() <= LONGEST_STEP
                && !hasAny(rule, Part.RSCALE, Part.SKIP);
    }

    /** The parts as constants of this class would be looked at before lib-recur's rules, which does not work. */
    private static boolean hasAny(RecurrenceRule rule, Part... parts) {
        return Arrays.stream(parts).anyMatch(rule::hasPart);
    }

    private static RecurrenceRule read(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException broken) {
            throw Recurrence.broken();
        }
    }

    private static String without(RecurrenceRule rule, String... starts) {
        return Arrays.stream(rule.toString().split(";", -1))
                .filter(part -> Arrays.stream(starts).noneMatch(part::startsWith))
                .collect(Collectors.joining(";"));
    }

    /** Whether nothing is to come any more. */
    boolean last() {
        return count().filter(left -> left == 1).isPresent();
    }

    /** For what comes behind the next one. */
    Recurrence fromThen() {
        return new Recurrence(count().map(left -> without(whole, COUNT) + ";" + COUNT + (left - 1))
                .orElseGet(whole::toString));
    }

    private Optional<Integer> count() {
        return Optional.ofNullable(whole.getCount());
    }

    /** Whether a time is not behind the end. */
    boolean reaches(TaskTime time, ZoneId zone) {
        return Optional.ofNullable(whole.getUntil())
                .filter(until -> isBehind(time, until, zone))
                .isEmpty();
    }

    private static boolean isBehind(TaskTime time, DateTime until, ZoneId zone) {
        if (until.isAllDay() || time.time().isEmpty()) {
            return time.date().isAfter(Days.of(until));
        }
        if (until.isFloating()) {
            LocalTime last = LocalTime.of(until.getHours(), until.getMinutes());
            return time.date()
                    .atTime(time.time().orElse(LocalTime.MIN))
                    .isAfter(Days.of(until).atTime(last));
        }
        return time.begin(zone).isAfter(Instant.ofEpochMilli(until.getTimestamp()));
    }
}
