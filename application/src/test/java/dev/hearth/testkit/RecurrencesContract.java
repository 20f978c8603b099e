package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.Recurrences;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Occurrence;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of {@link Recurrences}. */
public interface RecurrencesContract {
    ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    Recurrences recurrences();

    default Optional<String> next(String rule, String due) {
        return recurrences()
                .next(new Recurrence(rule), TaskTime.parse(due), BERLIN)
                .map(Occurrence::due)
                .map(TaskTime::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY,2026-03-14,2026-03-15",
        "FREQ=DAILY;INTERVAL=3,2026-12-30T23:59,2027-01-02T23:59",
        "FREQ=WEEKLY,2026-03-14T09:00,2026-03-21T09:00",
        "FREQ=WEEKLY;INTERVAL=2,2026-12-31,2027-01-14",
        "FREQ=HOURLY;INTERVAL=6,2026-03-14T21:30,2026-03-15T03:30",
        "RRULE:freq=daily,2028-02-28,2028-02-29"
    })
    default void theNextIsTheFirstBehindTheOneThatIsDue(String rule, String due, String next) {
        assertThat(next(rule, due)).contains(next);
    }

    @Test
    default void whatIsDueAtNineIsDueAtNineInSummerAndInWinter() {
        for (String change : new String[] {"2026-03-28T09:00", "2026-10-24T09:00"}) {
            Occurrence next = recurrences()
                    .next(new Recurrence("FREQ=DAILY"), TaskTime.parse(change), BERLIN)
                    .orElseThrow();
            assertThat(next.due().toString()).endsWith("T09:00");
            Instant hence = next.due().begin(BERLIN);
            assertThat(hence.atZone(BERLIN).getHour()).isEqualTo(9);
        }
    }

    @Test
    default void soManyComeAsAreCountedThisOneAmongThem() {
        Occurrence second = recurrences()
                .next(new Recurrence("FREQ=DAILY;COUNT=3"), TaskTime.parse("2026-03-14"), BERLIN)
                .orElseThrow();
        Occurrence third =
                recurrences().next(second.rule(), second.due(), BERLIN).orElseThrow();
        assertThat(third.due().toString()).isEqualTo("2026-03-16");
        assertThat(third.rule()).isEqualTo(new Recurrence("FREQ=DAILY;COUNT=1"));
        assertThat(recurrences().next(third.rule(), third.due(), BERLIN)).isEmpty();
    }

    @Test
    default void nothingComesWhenTheLastDayIsOver() {
        assertThat(next("FREQ=DAILY;UNTIL=20260315", "2026-03-14")).contains("2026-03-15");
        assertThat(next("FREQ=DAILY;UNTIL=20260315", "2026-03-15")).isEmpty();
        assertThat(next("FREQ=DAILY;UNTIL=20260315", "2026-03-14T23:59")).contains("2026-03-15T23:59");
        assertThat(next("FREQ=DAILY;UNTIL=20260315", "2026-03-15T00:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=SECONDLY,2026-03-14T09:00",
        "FREQ=MINUTELY,2026-03-14T09:00",
        "FREQ=HOURLY,2026-03-14",
        "FREQ=FORTNIGHTLY,2026-03-14",
        "INTERVAL=2,2026-03-14",
        "FREQ=DAILY;INTERVAL=0,2026-03-14",
        "FREQ=DAILY;COUNT=0,2026-03-14",
        "FREQ=DAILY;COUNT=3;UNTIL=20260315,2026-03-14",
        "every day,2026-03-14",
        "FREQ=DAILY;FOO=1,2026-03-14"
    })
    default void whatIsNoRuleOrRecursTooOftenIsRefused(String rule, String due) {
        assertThatThrownBy(() -> next(rule, due))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("rrule")));
    }
}
