package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T20:00:00Z");
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final UserId GRACE = new UserId(new UUID(1, 2));

    private static Task task(TaskStatus status) {
        return Task.planned(
                new TaskId(new UUID(2, 1)),
                new ProjectId(new UUID(3, 1)),
                status,
                TaskDetails.titled(new TaskTitle("Water the plants")),
                ADA,
                MORNING);
    }

    @Test
    void aTaskIsCompletedWhenItBecomesDoneAndNoLongerWhenItIsTakenUpAgain() {
        Task done = task(TaskStatus.TODO).in(TaskStatus.DONE, NOON);
        assertThat(done.stage().completedAt()).contains(NOON);
        assertThat(done.in(TaskStatus.DONE, EVENING)).isEqualTo(done);
        assertThat(done.in(TaskStatus.IN_REVIEW, EVENING).stage().completedAt()).isEmpty();
        assertThat(task(TaskStatus.TODO).in(TaskStatus.CANCELLED, NOON).stage().completedAt())
                .isEmpty();
        assertThat(task(TaskStatus.DONE).stage().completedAt()).contains(MORNING);
    }

    @Test
    void whatChangesNothingIsNoChange() {
        Task task = task(TaskStatus.TODO);
        assertThat(task.with(task.details(), NOON)).isSameAs(task);
        assertThat(task.in(TaskStatus.TODO, NOON)).isSameAs(task);
        assertThat(task.with(task.details().with(TaskPriority.HIGH), NOON)
                        .life()
                        .changedAt())
                .isEqualTo(NOON);
    }

    @Test
    void onlyWhatIsOpenAndWasDueIsOverdue() {
        TaskSchedule schedule =
                new TaskSchedule(Optional.empty(), Optional.of(TaskTime.parse("2026-03-14T12:00")), ZoneOffset.UTC);
        Task task = task(TaskStatus.TODO).with(task(TaskStatus.TODO).details().with(schedule), MORNING);
        assertThat(task.overdue(NOON.minusMillis(1))).isFalse();
        assertThat(task.overdue(NOON)).isTrue();
        assertThat(task.in(TaskStatus.DONE, NOON).overdue(EVENING)).isFalse();
        assertThat(task(TaskStatus.TODO).overdue(EVENING)).isFalse();
    }

    @Test
    void peopleAndLabelsAreNamedOnceAndNotByTheDozen() {
        TaskDetails details = task(TaskStatus.TODO).details();
        assertThat(details.assignedTo(List.of(GRACE, ADA, GRACE)).assignees()).containsExactly(GRACE, ADA);
        List<UserId> crowd = IntStream.range(0, TaskDetails.MOST_ASSIGNEES + 1)
                .mapToObj(n -> new UserId(new UUID(9, n)))
                .toList();
        assertThatThrownBy(() -> details.assignedTo(crowd)).isInstanceOf(Refusal.Invalid.class);
        List<LabelId> labels = IntStream.range(0, TaskDetails.MOST_LABELS + 1)
                .mapToObj(n -> new LabelId(new UUID(9, n)))
                .toList();
        assertThatThrownBy(() -> details.labelled(labels)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void everythingThatDiffersIsToldAndItsPlaceIsNot() {
        Task before = task(TaskStatus.TODO);
        Task after = before.with(
                        before.details()
                                .with(TaskPriority.URGENT)
                                .assignedTo(List.of(ADA))
                                .with(new TaskEffort(Optional.of(90), 5)),
                        NOON)
                .in(TaskStatus.DONE, NOON)
                .at(Rank.of(7));
        assertThat(TaskChange.between(before, after))
                .containsExactly(
                        new TaskChange(TaskField.STATUS, "todo", "done"),
                        new TaskChange(TaskField.PRIORITY, "none", "urgent"),
                        new TaskChange(TaskField.ASSIGNEES, "", ADA.toString()),
                        new TaskChange(TaskField.ESTIMATE, "", "90"),
                        new TaskChange(TaskField.SPENT, "0", "5"));
    }

    @Test
    void theNextOfARowBeginsAsLongBeforeItIsDueAsThisOne() {
        TaskSchedule schedule = new TaskSchedule(
                Optional.of(TaskTime.parse("2026-03-28T02:10")),
                Optional.of(TaskTime.parse("2026-03-28T03:05")),
                ZoneId.of("Europe/Berlin"));
        assertThat(schedule.dueNext(TaskTime.parse("2026-03-30T03:05")).start())
                .contains(TaskTime.parse("2026-03-30T02:10"));
        // On that day the clocks go from two to three: ten past two is ten past three, behind the end.
        assertThat(schedule.dueNext(TaskTime.parse("2026-03-29T03:05")).start())
                .contains(TaskTime.parse("2026-03-29T03:05"));
        TaskSchedule days = new TaskSchedule(
                Optional.of(TaskTime.parse("2026-01-30")), Optional.of(TaskTime.parse("2026-01-31")), ZoneOffset.UTC);
        assertThat(days.dueNext(TaskTime.parse("2026-03-31")).start()).contains(TaskTime.parse("2026-03-30"));
    }

    @Test
    void ofALongTextTheBeginningIsTold() {
        Task before = task(TaskStatus.TODO);
        Task after = before.with(before.details().describedAs("🌱".repeat(TaskChange.MAX_LENGTH + 1)), NOON);
        assertThat(TaskChange.between(before, after).getFirst().to())
                .isEqualTo("🌱".repeat(TaskChange.MAX_LENGTH - 1) + "…");
    }

    @Test
    void whoMadeATaskAndWhoRunsTheProjectMayDeleteIt() {
        Task task = task(TaskStatus.TODO);
        TaskPolicy.mayDelete(task, ADA, Optional.of(ProjectRole.MEMBER));
        TaskPolicy.mayDelete(task, GRACE, Optional.of(ProjectRole.MANAGER));
        assertThatThrownBy(() -> TaskPolicy.mayDelete(task, GRACE, Optional.of(ProjectRole.MEMBER)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> TaskPolicy.mustBeThere(task.deleted(NOON))).isInstanceOf(Refusal.NotFound.class);
        assertThat(TaskPolicy.mustBeThere(task.deleted(NOON).restored(EVENING)).gone())
                .isFalse();
    }

    @Test
    void whatWentToAnotherProjectIsNotThereByTheRightsInTheFirst() {
        Task task = task(TaskStatus.TODO);
        assertThat(TaskPolicy.mustBeIn(task.project(), task)).isSameAs(task);
        ProjectId other = new ProjectId(new UUID(3, 2));
        assertThatThrownBy(() -> TaskPolicy.mustBeIn(other, task)).isInstanceOf(Refusal.NotFound.class);
    }
}
