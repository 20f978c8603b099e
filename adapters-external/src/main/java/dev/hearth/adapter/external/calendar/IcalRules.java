package dev.hearth.adapter.external.calendar;

import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tasks recur. The last of a row stands for those to come; the ones before it were done, and have events of their own. */
final class IcalRules {
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6})(Z?))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private IcalRules() {}

    /** The rule of a task that is to be done and due; none where the rule ends before that, since programs would show nothing at all. */
    static Optional<String> of(Task task) {
        TaskSchedule schedule = task.details().schedule();
        return task.ties()
                .series()
                .rule()
                .filter(rule -> task.stage().open())
                .flatMap(rule -> schedule.due()
                        .filter(due -> !isOver(rule, due, schedule.zone()))
                        .map(due -> ending(rule, due, schedule.zone())));
    }

    private static boolean isOver(Recurrence rule, TaskTime due, ZoneId zone) {
        Matcher end = UNTIL.matcher(rule.rule());
        return end.find()
                && (due.isDay()
                        ? LocalDate.parse(end.group(1), DAY).isBefore(due.date())
                        : utc(end, zone).toInstant(ZoneOffset.UTC).isBefore(due.begin(zone)));
    }

    /** A program takes an end only in the form of what recurs: a day for days, a moment in UTC for minutes (RFC 5545, 3.3.10). */
    private static String ending(Recurrence rule, TaskTime due, ZoneId zone) {
        Matcher end = UNTIL.matcher(rule.rule());
        return end.replaceAll(until -> "UNTIL=" + (due.isDay() ? until.group(1) : moment(until, zone)));
    }

    private static String moment(MatchResult until, ZoneId zone) {
        LocalDateTime utc = utc(until, zone);
        return DAY.format(utc) + "T" + TIME.format(utc) + "Z";
    }

    private static LocalDateTime utc(MatchResult until, ZoneId zone) {
        LocalTime time = Optional.ofNullable(until.group(2))
                .map(text -> LocalTime.parse(text, TIME))
                .orElse(LAST_SECOND);
        LocalDateTime shown = LocalDate.parse(until.group(1), DAY).atTime(time);
        return "Z".equals(until.group(3))
                ? shown
                : shown.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
