package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-14", "2026-03-14T12:30", "2026-12-31T00:00", "1970-01-01"})
    void aTimeIsReadAsItIsWritten(String text) {
        assertThat(TaskTime.parse(text)).hasToString(text);
    }

    @Test
    void secondsAreNotKept() {
        assertThat(TaskTime.parse("2026-03-14T12:30:59.9")).hasToString("2026-03-14T12:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-02-30",
                "2026-03-14T25:00",
                "2026-03-14 12:30",
                "1969-12-31",
                "T12:30",
                "2026-3-14",
                "+10000-01-01T12:30",
                "2026-03-14T12:30:00Z",
                "2026-03-14T12:30:00.000000000000000000000000000000000000Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TaskTime.parse(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T11:30:00Z",
                "2026-03-14T11:30:00.000Z",
                "2026-03-14T06:30:00-05:00",
                "2026-03-14T12:30:00+01:00"
            })
    void aMomentBecomesTheMinuteItIsInSomewhere(String text) {
        assertThat(TaskTime.given(text).apply(Optional.of(BERLIN))).hasToString("2026-03-14T12:30");
    }

    @Test
    void aDayIsOverAtMidnightWhereverItIs() {
        TaskTime day = TaskTime.parse("2026-03-29");
        assertThat(day.begin(BERLIN)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(day.end(BERLIN)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(day.end(ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
    }

    @Test
    void aMinuteThatTheClocksLeaveOutIsTheOneThatComesForIt() {
        TaskTime left = TaskTime.parse("2026-03-29T02:30");
        assertThat(left.end(BERLIN)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void nothingStartsAfterItIsDue() {
        Optional<TaskTime> day = Optional.of(TaskTime.parse("2026-03-14"));
        Optional<TaskTime> noon = Optional.of(TaskTime.parse("2026-03-14T12:00"));
        assertThat(new TaskSchedule(noon, day, BERLIN).dueAt()).contains(Instant.parse("2026-03-14T23:00:00Z"));
        assertThat(new TaskSchedule(day, noon, BERLIN).dueAt()).contains(Instant.parse("2026-03-14T11:00:00Z"));
        Optional<TaskTime> next = Optional.of(TaskTime.parse("2026-03-15T00:01"));
        assertThatThrownBy(() -> new TaskSchedule(next, day, BERLIN)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aZoneIsKeptByItsName() {
        for (ZoneId zone : new ZoneId[] {BERLIN, ZoneOffset.UTC}) {
            String name = new TaskSchedule(Optional.empty(), Optional.empty(), zone).zoneName();
            assertThat(TaskSchedule.zoneNamed(name)).isEqualTo(zone);
        }
    }
}
