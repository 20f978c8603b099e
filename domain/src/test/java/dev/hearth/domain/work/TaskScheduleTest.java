package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskScheduleTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static TaskTime day(LocalDate date) {
        return new TaskTime(date, Optional.empty());
    }

    private static boolean fits(TaskTime start, TaskTime due, ZoneId zone) {
        try {
            new TaskSchedule(Optional.of(start), Optional.of(due), zone).mustBeInOrder();
            return true;
        } catch (Refusal.Invalid late) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia", "+14:00", "-12:00"})
    void onEachDayOfAYearATaskBeginsNotAfterTheDayItIsDue(String name) {
        ZoneId zone = ZoneId.of(name);
        for (int shift = 0; shift < 365; shift++) {
            LocalDate due = NEW_YEAR.plusDays(shift);
            for (int later : List.of(-2, -1, 0, 1, 2)) {
                LocalDate begin = due.plusDays(later);
                assertThat(fits(day(begin), day(due), zone))
                        .as("%s to %s", begin, due)
                        .isEqualTo(later <= 0);
                TaskTime evening = new TaskTime(begin, Optional.of(LocalTime.of(23, 59)));
                assertThat(fits(evening, day(due), zone))
                        .as("%s to %s", evening, due)
                        .isEqualTo(later <= 0);
                TaskTime midnight = new TaskTime(begin, Optional.of(LocalTime.MIDNIGHT));
                assertThat(fits(midnight, day(due), zone))
                        .as("%s to %s", midnight, due)
                        .isEqualTo(later <= 0);
                TaskTime noon = new TaskTime(due, Optional.of(LocalTime.NOON));
                assertThat(fits(day(begin), noon, zone))
                        .as("%s to %s", begin, noon)
                        .isEqualTo(later <= 0);
            }
        }
    }

    @Test
    void aDayThatAZoneLeftOutCanBeBegunWhenItIsDue() {
        TaskTime skipped = day(LocalDate.of(2011, 12, 30));
        assertThat(fits(skipped, skipped, ZoneId.of("Pacific/Apia"))).isTrue();
    }

    @Test
    void whatWasStoredBeforeCanBeRead() {
        TaskSchedule stored =
                new TaskSchedule(Optional.of(day(NEW_YEAR.plusDays(1))), Optional.of(day(NEW_YEAR)), ZoneId.of("UTC"));
        assertThatThrownBy(stored::mustBeInOrder).isInstanceOf(Refusal.Invalid.class);
        assertThat(stored.dueNext(day(NEW_YEAR.plusDays(7))).start()).contains(day(NEW_YEAR.plusDays(7)));
    }
}
