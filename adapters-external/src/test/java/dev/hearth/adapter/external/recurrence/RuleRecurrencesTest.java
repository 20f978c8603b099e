package dev.hearth.adapter.external.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.port.Recurrences;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.RecurrencesContract;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleRecurrencesTest implements RecurrencesContract {
    @Override
    public Recurrences recurrences() {
        return new RuleRecurrences();
    }

    @ParameterizedTest
    @CsvSource({
        "'FREQ=WEEKLY;BYDAY=MO,TH',2026-03-16,2026-03-19",
        "'FREQ=WEEKLY;BYDAY=MO,TH',2026-03-14,2026-03-16",
        "FREQ=MONTHLY,2026-01-31,2026-03-31",
        "FREQ=MONTHLY;BYDAY=-1FR,2026-03-14T17:00,2026-03-27T17:00",
        "FREQ=MONTHLY;BYMONTHDAY=-1,2026-01-31,2026-02-28",
        "'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',2026-07-01,2026-08-03",
        "FREQ=YEARLY,2024-02-29,2028-02-29",
        "'FREQ=DAILY;BYHOUR=9,18',2026-03-14T09:30,2026-03-14T18:30",
        "FREQ=DAILY;UNTIL=20260315T080000Z,2026-03-14T09:00,2026-03-15T09:00",
        "FREQ=DAILY;UNTIL=20260315T090000,2026-03-14T09:00,2026-03-15T09:00"
    })
    void rulesAreReadAsTheStandardHasThem(String rule, String due, String next) {
        assertThat(next(rule, due)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;UNTIL=20260315T075959Z,2026-03-14T09:00",
        "FREQ=DAILY;UNTIL=20260315T085900,2026-03-14T09:00",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,2026-03-14",
        "FREQ=YEARLY;INTERVAL=1000,9500-03-14",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=300,2026-03-14"
    })
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingComesWhereNothingCanAny(String rule, String due) {
        assertThat(next(rule, due)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;BYMINUTE=0,1,2",
                "FREQ=DAILY;BYSECOND=0,30",
                "FREQ=DAILY;INTERVAL=1001",
                "FREQ=DAILY;INTERVAL=99999999999",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;BYHOUR=25",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;X-A=3"
            })
    void whatIsNotOfferedIsRefused(String rule) {
        assertThatThrownBy(() -> next(rule, "2026-03-14T09:00")).isInstanceOf(Refusal.Invalid.class);
    }
}
