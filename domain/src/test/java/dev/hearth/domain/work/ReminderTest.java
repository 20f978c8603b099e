package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When people are told that a task is due. */
class ReminderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant DAY = Instant.parse("2026-03-01T10:00:00Z");

    private static TaskSchedule due(String time, String... reminders) {
        return new TaskSchedule(
                Optional.empty(),
                Optional.of(TaskTime.parse(time)),
                BERLIN,
                List.of(reminders).stream().map(Reminder::parse).toList());
    }

    private static List<String> moments(TaskSchedule schedule) {
        return schedule.alarms().stream()
                .map(alarm -> alarm.reminder().map(Reminder::toString).orElse("overdue") + " " + alarm.at())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, P1D",
        "PT24H, P1D",
        "P1W, P7D",
        "P8W, P56D",
        "PT90M, PT1H30M",
        "PT3600S, PT1H",
        "P1DT2H, P1DT2H",
        "PT0S, PT0M",
        "P0D, PT0M",
        "PT30M, PT30M",
        "P2DT0H5M, P2DT5M"
    })
    void aDurationIsReadAndSaidInOneWay(String given, String said) {
        assertThat(Reminder.parse(given)).hasToString(said);
        assertThat(Reminder.parse(said)).isEqualTo(Reminder.parse(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "1D",
                "P1M",
                "P1Y",
                "-P1D",
                "P-1D",
                "PT30S",
                "PT0.5M",
                "p1d",
                "P1W2D",
                "P57D",
                "P8WT1M",
                "PT80641M",
                "P999999W",
                "P9999999D",
                "P1D ",
                "PT1M1H"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Reminder.parse(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void itIsCountedFromWhenTheTaskIsDue() {
        assertThat(moments(due("2026-03-14T12:30", "PT30M", "P1D")))
                .containsExactly(
                        "P1D 2026-03-13T11:30:00Z", "PT30M 2026-03-14T11:00:00Z", "overdue 2026-03-14T11:30:00Z");
    }

    @Test
    void ofAWholeDayItIsCountedFromTheMorning() {
        assertThat(moments(due("2026-03-14", "PT0M", "PT30M", "P1D")))
                .containsExactly(
                        "P1D 2026-03-13T08:00:00Z",
                        "PT30M 2026-03-14T07:30:00Z",
                        "PT0M 2026-03-14T08:00:00Z",
                        "overdue 2026-03-14T23:00:00Z");
    }

    @Test
    void daysAreCountedOnTheClocksAndHoursAsTimeGoesBy() {
        // In the night before the clocks go from two to three.
        assertThat(moments(due("2026-03-29T09:00", "P1D", "PT23H")))
                .containsExactly(
                        "P1D 2026-03-28T08:00:00Z", "PT23H 2026-03-28T08:00:00Z", "overdue 2026-03-29T07:00:00Z");
    }

    @Test
    void theMomentItIsOverdueIsNoReminderToo() {
        assertThat(moments(due("2026-03-14T12:30", "PT0M"))).containsExactly("overdue 2026-03-14T11:30:00Z");
        assertThat(moments(due("2026-03-14T12:30"))).containsExactly("overdue 2026-03-14T11:30:00Z");
    }

    @Test
    void eachIsThereOnceAndNotByTheDozen() {
        assertThat(due("2026-03-14", "PT60M", "P1D", "PT1H").reminders())
                .containsExactly(Reminder.A_DAY, new Reminder(60));
        String[] six = IntStream.rangeClosed(1, 6).mapToObj(n -> "P" + n + "D").toArray(String[]::new);
        assertThatThrownBy(() -> due("2026-03-14", six))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.violations().getFirst().field())
                                .isEqualTo("reminders"));
    }

    @Test
    void aTaskThatIsNotOpenOrNeverDueTellsNothing() {
        Task task = Task.planned(
                new TaskId(new UUID(2, 1)),
                new ProjectId(new UUID(3, 1)),
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("Water the plants")),
                new UserId(new UUID(1, 1)),
                DAY);
        assertThat(task.alarms()).isEmpty();
        Task due = task.with(task.details().with(due("2026-03-14", "P1D")), DAY);
        assertThat(due.alarms()).hasSize(2);
        assertThat(due.in(TaskStatus.CANCELLED, DAY).alarms()).isEmpty();
        assertThat(due.deleted(DAY).alarms()).isEmpty();
        assertThat(due.deleted(DAY).restored(DAY).alarms()).isEqualTo(due.alarms());
    }

    @Test
    void theNextOfARowKeepsThem() {
        TaskSchedule schedule = due("2026-03-14", "PT30M");
        assertThat(schedule.dueNext(TaskTime.parse("2026-03-15")).reminders()).containsExactly(new Reminder(30));
    }

    @Test
    void itIsToldWhenTheyChange() {
        Task task = Task.planned(
                new TaskId(new UUID(2, 1)),
                new ProjectId(new UUID(3, 1)),
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("Water the plants")),
                new UserId(new UUID(1, 1)),
                DAY);
        Task other =
                task.with(task.details().with(task.details().schedule().remindedOf(List.of(new Reminder(90)))), DAY);
        assertThat(TaskChange.between(task, other))
                .containsExactly(new TaskChange(TaskField.REMINDERS, "P1D", "PT1H30M"));
    }
}
