package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link TaskGuests}. */
public interface TaskGuestsContract extends StoresUnderTest {
    UserId GUEST = People.ada().user().id();
    UserId ANOTHER = People.grace().user().id();
    UserId HOST = new UserId(UUID.fromString("019b76da-a801-7000-8000-0000000000aa"));
    TaskId TASK = new TaskId(UUID.fromString("019b76da-a801-7000-8000-000000000001"));
    TaskId OTHER_TASK = new TaskId(UUID.fromString("019b76da-a801-7000-8000-000000000002"));
    ProjectId PROJECT = new ProjectId(UUID.fromString("019b76da-a801-7000-8000-000000000003"));
    ProjectId OTHER_PROJECT = new ProjectId(UUID.fromString("019b76da-a801-7000-8000-000000000004"));
    Instant FIRST = Instant.parse("2026-05-06T07:08:09.123Z");

    private TaskGuests guests() {
        return stores().taskGuests();
    }

    private TaskGuest stored(TaskId task, ProjectId project, UserId user, int day) {
        return guests().add(new TaskGuest(task, project, user, HOST, FIRST.plus(Duration.ofDays(day))));
    }

    @Test
    default void whoWasLetInIsFoundByTheTaskAndByThemselves() {
        TaskGuest second = stored(TASK, PROJECT, GUEST, 2);
        TaskGuest first = stored(TASK, PROJECT, ANOTHER, 1);
        TaskGuest elsewhere = stored(OTHER_TASK, OTHER_PROJECT, GUEST, 0);
        assertThat(second).isEqualTo(new TaskGuest(TASK, PROJECT, GUEST, HOST, FIRST.plus(Duration.ofDays(2))));
        assertThat(guests().find(TASK, GUEST)).contains(second);
        assertThat(guests().find(OTHER_TASK, ANOTHER)).isEmpty();
        assertThat(guests().of(TASK)).containsExactly(first, second);
        assertThat(guests().of(GUEST)).containsExactly(elsewhere, second);
        assertThat(guests().of(HOST)).isEmpty();
    }

    @Test
    default void whoIsInStaysAsTheyAre() {
        TaskGuest first = stored(TASK, PROJECT, GUEST, 0);
        assertThat(guests().add(new TaskGuest(TASK, OTHER_PROJECT, GUEST, ANOTHER, FIRST.plusSeconds(9))))
                .isEqualTo(first);
        assertThat(guests().of(TASK)).containsExactly(first);
    }

    @Test
    default void whoWasTakenOutIsNowhereAndMayComeAnew() {
        stored(TASK, PROJECT, GUEST, 0);
        TaskGuest beside = stored(TASK, PROJECT, ANOTHER, 0);
        TaskGuest elsewhere = stored(OTHER_TASK, PROJECT, GUEST, 0);
        assertThat(guests().remove(TASK, GUEST)).isTrue();
        assertThat(guests().remove(TASK, GUEST)).isFalse();
        assertThat(guests().find(TASK, GUEST)).isEmpty();
        assertThat(guests().of(TASK)).containsExactly(beside);
        assertThat(guests().of(GUEST)).containsExactly(elsewhere);
        TaskGuest again = stored(TASK, OTHER_PROJECT, GUEST, 5);
        assertThat(guests().find(TASK, GUEST)).contains(again);
        assertThat(again.project()).isEqualTo(OTHER_PROJECT);
    }

    @Test
    default void allOfATaskAreTakenOutAndOfNoOther() {
        stored(TASK, PROJECT, GUEST, 0);
        stored(TASK, PROJECT, ANOTHER, 0);
        TaskGuest other = stored(OTHER_TASK, PROJECT, GUEST, 0);
        guests().removeAll(TASK);
        assertThat(guests().of(TASK)).isEmpty();
        assertThat(guests().of(GUEST)).containsExactly(other);
        guests().removeAll(TASK);
    }

    @Test
    default void somebodyIsTakenOutOfAProjectAndOfNoOther() {
        stored(TASK, PROJECT, GUEST, 0);
        TaskGuest elsewhere = stored(OTHER_TASK, OTHER_PROJECT, GUEST, 0);
        TaskGuest beside = stored(TASK, PROJECT, ANOTHER, 0);
        guests().removeAll(PROJECT, GUEST);
        assertThat(guests().of(GUEST)).containsExactly(elsewhere);
        assertThat(guests().of(TASK)).containsExactly(beside);
    }

    @Test
    default void somebodyIsTakenOutOfEverythingAndNobodyElse() {
        stored(TASK, PROJECT, GUEST, 0);
        stored(OTHER_TASK, OTHER_PROJECT, GUEST, 0);
        TaskGuest beside = stored(TASK, PROJECT, ANOTHER, 0);
        guests().removeAll(GUEST);
        assertThat(guests().of(GUEST)).isEmpty();
        assertThat(guests().of(TASK)).containsExactly(beside);
    }

    @Test
    default void ofManyWhoLetInTheSameOneIsStoredAndAllAreToldOfIt() {
        List<TaskGuest> told =
                Race.of(20, runner -> stored(TASK, PROJECT, GUEST, runner)).everybody();
        assertThat(told).containsOnly(guests().find(TASK, GUEST).orElseThrow());
        assertThat(guests().of(TASK)).hasSize(1);
    }
}
