package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDelayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Late on Friday in Berlin, and the clocks change on Sunday. */
    private static final Instant MADE = Instant.parse("2026-03-27T22:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "P0D,2026-03-27",
        "P1D,2026-03-28",
        "P1W,2026-04-03",
        "PT48H,2026-03-29",
        "PT4H,2026-03-28T03:30",
        "PT30H,2026-03-29T06:30",
        "P2DT1M,2026-03-29T23:31"
    })
    void wholeDaysNameADayAndAnythingElseAMinute(String delay, String time) {
        assertThat(TaskDelay.parse(delay).after(MADE, BERLIN)).isEqualTo(TaskTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27,P0D", "2026-04-03,P7D", "2026-03-28T03:30,PT4H", "2026-03-30T00:30,P2DT1H"})
    void itIsSoMuchAsItIsBehind(String time, String delay) {
        assertThat(TaskDelay.between(MADE, TaskTime.parse(time), BERLIN)).contains(TaskDelay.parse(delay));
    }

    /** Before the clocks are put on and before they are put back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-27T22:30:59Z",
                "2026-03-28T23:00:00Z",
                "2026-03-29T00:59:59Z",
                "2026-10-24T22:00:00Z",
                "2026-10-24T23:30:30Z"
            })
    void whatIsBehindIsFoundAgainAlsoOverAChangeOfTheClocks(String at) {
        Instant made = Instant.parse(at);
        int days = 0;
        for (int minutes = 0; minutes < 3 * 1440; minutes++) {
            TaskDelay delay = new TaskDelay(minutes);
            TaskTime time = delay.after(made, BERLIN);
            Optional<TaskDelay> back = TaskDelay.between(made, time, BERLIN);
            TaskTime found = back.orElseThrow().after(made, BERLIN);
            TaskTime told = found.isDay() ? new TaskTime(time.date(), Optional.empty()) : time;
            assertThat(found).as("%s after %s", delay, at).isEqualTo(told);
            days += found.isDay() ? 1 : 0;
        }
        assertThat(days).as("minutes that became a day").isBetween(3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-26", "2026-03-27T23:29", "2027-03-30"})
    void whatIsBeforeOrTooFarAwayIsNoDelay(String time) {
        assertThat(TaskDelay.between(MADE, TaskTime.parse(time), BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "3D", "-P1D", "PT30S", "P367D", "P999999W", "P1Y", "P1M"})
    void whatIsNoDurationOfAYearAtMostIsRefused(String text) {
        assertThatThrownBy(() -> TaskDelay.parse(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"P3D,P3D", "PT72H,P3D", "PT90M,PT1H30M", "P0D,PT0M", "P366D,P366D"})
    void itIsWrittenInDaysHoursAndMinutes(String text, String written) {
        assertThat(TaskDelay.parse(text)).hasToString(written);
    }

    private static TemplateCard card(String startsIn, String dueIn) {
        return new TemplateCard(
                "t",
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("t")),
                Optional.of(TaskDelay.parse(startsIn)),
                Optional.of(TaskDelay.parse(dueIn)),
                List.of());
    }

    @Test
    void aTemplateBeginsBeforeItEnds() {
        TaskSchedule schedule = card("P1D", "PT30H").made(MADE, BERLIN).schedule();
        assertThat(schedule.start()).contains(TaskTime.parse("2026-03-28"));
        assertThat(schedule.due()).contains(TaskTime.parse("2026-03-29T06:30"));
        assertThat(schedule.zone()).isEqualTo(BERLIN);
        assertThatThrownBy(() -> card("P2D", "P1D")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> card("PT30H1M", "PT30H")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void itMayBeginOnTheDayItIsDue() {
        TaskSchedule schedule = card("P1DT9H", "P1D").made(MADE, BERLIN).schedule();
        assertThat(schedule.start()).as("on the next day it would be over").contains(TaskTime.parse("2026-03-28"));
        Instant morning = Instant.parse("2026-03-27T07:00:00Z");
        assertThat(card("P1DT9H", "P1D").made(morning, BERLIN).schedule().start())
                .contains(TaskTime.parse("2026-03-28T17:00"));
    }

    /** Nearly a day later is the day after the next one, where an hour of the night is left out. */
    @Test
    void whereTheClocksLeaveNoRoomItBeginsWhenItEnds() {
        Instant late = Instant.parse("2026-03-28T22:30:00Z");
        TaskSchedule schedule = card("PT23H59M", "P1D").made(late, BERLIN).schedule();
        assertThat(schedule.due()).contains(TaskTime.parse("2026-03-29"));
        assertThat(schedule.start()).contains(TaskTime.parse("2026-03-29"));
    }
}
