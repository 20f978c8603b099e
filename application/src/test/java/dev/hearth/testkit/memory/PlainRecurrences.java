package dev.hearth.testkit.memory;

import dev.hearth.application.work.port.Recurrences;
import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows rules that recur every so many hours, days or weeks, and how they end; no others. */
public final class PlainRecurrences implements Recurrences {
    private static final Pattern FORM = Pattern.compile(
            "FREQ=(HOURLY|DAILY|WEEKLY)(?:;INTERVAL=([1-9][0-9]{0,2}))?(?:;COUNT=([1-9][0-9]{0,2})|;UNTIL=([0-9]{8}))?");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("HOURLY", ChronoUnit.HOURS, "DAILY", ChronoUnit.DAYS, "WEEKLY", ChronoUnit.WEEKS);

    @Override
    public Optional<Occurrence> next(Recurrence rule, TaskTime due, ZoneId zone) {
        Matcher parts = FORM.matcher(rule.rule());
        if (!parts.matches() || (due.time().isEmpty() && parts.group(1).equals("HOURLY"))) {
            throw Recurrence.broken();
        }
        TaskTime next =
                moved(due, number(parts.group(2)).orElse(1), UNITS.getOrDefault(parts.group(1), ChronoUnit.DAYS));
        Optional<Integer> count = number(parts.group(3));
        boolean over = count.filter(left -> left == 1).isPresent()
                || Optional.ofNullable(parts.group(4))
                        .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                        .filter(next.date()::isAfter)
                        .isPresent();
        return over
                ? Optional.empty()
                : Optional.of(new Occurrence(
                        next, count.map(left -> fewer(rule, left)).orElse(rule)));
    }

    private static Optional<Integer> number(@Nullable String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }

    private static TaskTime moved(TaskTime due, int many, ChronoUnit unit) {
        LocalDateTime next = due.date().atTime(due.time().orElse(LocalTime.MIN)).plus(many, unit);
        return new TaskTime(next.toLocalDate(), due.time().map(time -> next.toLocalTime()));
    }

    private static Recurrence fewer(Recurrence rule, int left) {
        return new Recurrence(rule.rule().replace("COUNT=" + left, "COUNT=" + (left - 1)));
    }
}
