package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.ChangeTask.Effort;
import dev.hearth.application.work.ChangeTask.When;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.TaskAsks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a task, from its making to its end and back. */
class TaskLifeTest {
    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private static ChangeTask.Command change(
            Optional<String> title, Optional<TaskStatus> status, Optional<TaskPriority> priority, Fingerprint... seen) {
        return TaskAsks.change()
                .title(title.map(TaskTitle::new))
                .status(status)
                .priority(priority)
                .seen(List.of(seen).stream().findFirst())
                .made();
    }

    private TaskView changed(TaskView task, ChangeTask.Command command) {
        return shop.tasks().changeTask().run(caller(shop.member), named(task), command);
    }

    @Test
    void whatIsMadeAndChangedIsHeardOf() {
        try (EventEar ear = EventEar.on(shop.bus)) {
            TaskView made = shop.made(shop.member, "Water the plants");
            TaskView done = changed(made, change(Optional.empty(), Optional.of(TaskStatus.DONE), Optional.empty()));
            assertThat(ear.heard()).extracting("revision").containsExactly(made.revision(), done.revision());
            assertThat(done.completedAt()).contains(shop.clock.instant());
        }
    }

    @Test
    void whatOthersChangedIsMergedAndOnlyTheSameFieldIsDisputed() {
        TaskView seen = shop.made(shop.member, "Water the plants");
        changed(seen, change(Optional.of("Feed the cat"), Optional.empty(), Optional.empty()));
        TaskView merged = changed(
                seen, change(Optional.empty(), Optional.empty(), Optional.of(TaskPriority.HIGH), seen.fingerprint()));
        assertThat(merged).extracting(TaskView::title, TaskView::priority).containsExactly("Feed the cat", "high");
        assertThatThrownBy(() -> changed(
                        seen,
                        change(Optional.of("Feed the dog"), Optional.empty(), Optional.empty(), seen.fingerprint())))
                .isInstanceOfSatisfying(
                        Refusal.Stale.class,
                        stale -> assertThat(stale.disputed())
                                .containsExactly(new Violation(
                                        "title", "is “Feed the cat” by now, and was to be “Feed the dog”")));
    }

    @Test
    void timesAreSaidOnTheClocksOfTheTasksZone() {
        TaskView made = shop.made(
                shop.member,
                details -> details.with(new TaskSchedule(
                        Optional.of(TaskTime.parse("2026-03-01")),
                        Optional.of(TaskTime.parse("2026-03-14T12:00")),
                        ZoneId.of("Europe/Berlin"))));
        When when = new When(
                new Edit.Clear<>(), new Edit.Leave<>(), Optional.of(ZoneId.of("America/New_York")), Optional.empty());
        TaskView moved = changed(
                made,
                TaskAsks.change()
                        .when(when)
                        .effort(new Effort(new Edit.Put<>(30), Optional.of(5)))
                        .made());
        assertThat(moved.start()).isEmpty();
        assertThat(moved.due()).contains("2026-03-14T12:00");
        assertThat(moved.dueAt()).contains(Instant.parse("2026-03-14T16:00:00Z"));
        assertThat(moved.estimateMinutes()).contains(30);
        assertThat(moved.spentMinutes()).isEqualTo(5);
    }

    @Test
    void whoDidWhatIsWrittenDownNewestFirst() {
        TaskView made = shop.made(shop.owner, "Water the plants");
        shop.clock.move(Duration.ofMinutes(1));
        changed(made, change(Optional.of("Feed the cat"), Optional.of(TaskStatus.DONE), Optional.empty()));
        shop.tasks()
                .moveTask()
                .run(caller(shop.member), named(made), new MoveTask.Command(TaskStatus.DONE, new Spot.First()));
        List<TaskActivityView> deeds = shop.tasks()
                .listTaskActivity()
                .run(caller(shop.viewer), named(made), PageRequest.first())
                .items();
        assertThat(deeds)
                .extracting(deed -> deed.actor().id())
                .containsExactly(shop.member.id().toString(), shop.owner.id().toString());
        assertThat(deeds.getFirst().changes())
                .containsExactly(
                        new TaskActivityView.Change("title", "Water the plants", "Feed the cat"),
                        new TaskActivityView.Change("status", "todo", "done"));
        assertThat(deeds.getLast().changes()).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneUntilItIsBroughtBack() {
        TaskView made = shop.made(shop.member, details -> details.with(new TaskEffort(Optional.of(5), 0)));
        TaskName name = named(made);
        shop.tasks().deleteTask().run(caller(shop.member), name);
        assertThatThrownBy(() -> shop.tasks().showTask().run(caller(shop.member), name))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> changed(made, change(Optional.of("x"), Optional.empty(), Optional.empty())))
                .isInstanceOf(Refusal.NotFound.class);
        TaskView back = shop.tasks().restoreTask().run(caller(shop.owner), name);
        assertThat(back.deletedAt()).isEmpty();
        assertThat(shop.tasks().restoreTask().run(caller(shop.owner), name)).isEqualTo(back);
        assertThat(shop.tasks().showTask().run(caller(shop.viewer), name)).isEqualTo(back);
    }

    @Test
    void whoeverMayLookMayFollow() {
        TaskView made = shop.made(shop.member, "Water the plants");
        TaskView followed = shop.tasks().followTask().run(caller(shop.viewer), named(made));
        assertThat(followed.watcherIds())
                .containsExactlyInAnyOrder(
                        shop.member.id().toString(), shop.viewer.id().toString());
        assertThat(followed.changedAt()).isEqualTo(made.changedAt());
        assertThat(shop.tasks().followTask().run(caller(shop.viewer), named(made)))
                .isEqualTo(followed);
        assertThat(shop.tasks()
                        .unfollowTask()
                        .run(caller(shop.member), named(made))
                        .watcherIds())
                .containsExactly(shop.viewer.id().toString());
        assertThatThrownBy(() -> shop.tasks().followTask().run(caller(shop.stranger), named(made)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aTaskIsCalledByTheKeyOfItsProjectAndItsNumber() {
        TaskView made = shop.made(shop.member, "Water the plants");
        TaskName name = TaskName.parse("HOME-1");
        assertThat(shop.tasks().showTask().run(caller(shop.member), name)).isEqualTo(made);
        for (String none : List.of("HOME-2", "HOUSE-1")) {
            assertThatThrownBy(() -> shop.tasks().showTask().run(caller(shop.member), TaskName.parse(none)))
                    .isInstanceOf(Refusal.NotFound.class);
        }
        assertThatThrownBy(() -> shop.tasks().showTask().run(caller(shop.stranger), name))
                .isInstanceOf(Refusal.NotFound.class);
        shop.joined(shop.given.storedProject("HOME", shop.member), shop.member, ProjectRole.OWNER);
        assertThatThrownBy(() -> shop.tasks().showTask().run(caller(shop.member), name))
                .isInstanceOf(Refusal.Conflict.class);
    }
}
