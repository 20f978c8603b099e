package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.ChangeTask.When;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told that a task is due soon or overdue, when, and how often. The day begins on 2026-03-14 at 15:09. */
class TaskRemindersTest {
    private static final Duration A_MILLI = Duration.ofMillis(1);

    private final Inbox inbox = new Inbox();

    @AfterEach
    void close() {
        inbox.close();
    }

    private static TaskSchedule due(String time, String... reminders) {
        return new TaskSchedule(
                Optional.empty(),
                Optional.of(TaskTime.parse(time)),
                ZoneOffset.UTC,
                Stream.of(reminders).map(Reminder::parse).toList());
    }

    private void itIs(String time) {
        inbox.clock.moveTo(Instant.parse(time));
    }

    private List<String> told(Caller person) {
        return inbox.told(person).stream()
                .filter(one -> !one.type().equals("assignment") && !one.type().equals("status"))
                .map(one -> one.type() + " " + one.count() + (one.read() ? " read" : ""))
                .toList();
    }

    private void puts(TaskId task, String due) {
        Edit<Function<Optional<ZoneId>, TaskTime>> edit = new Edit.Put<>(zone -> TaskTime.parse(due));
        inbox.changes(inbox.ada, task, new When(new Edit.Leave<>(), edit, Optional.empty(), Optional.empty()));
    }

    private void stands(TaskId task, TaskStatus status) {
        inbox.changes(inbox.ada, task, Optional.empty(), Optional.of(status));
    }

    private List<Job> waiting() {
        return inbox.hearth
                .stores()
                .jobs()
                .list(new JobFilter(Optional.of(JobState.WAITING), Optional.of(TaskAlarms.KIND)), Optional.empty(), 99)
                .items();
    }

    @Test
    void HT_07_TM_05_whoIsToDoItIsToldBeforeItIsDueAndWhenItIsOverdue() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H", "PT10M"), inbox.grace);
        itIs("2026-03-15T10:59:59.999Z");
        assertThat(told(inbox.grace)).isEmpty();
        inbox.clock.move(A_MILLI);
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        itIs("2026-03-15T11:50:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 2");
        itIs("2026-03-15T11:59:59.999Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 2");
        inbox.clock.move(A_MILLI);
        assertThat(told(inbox.grace)).containsExactly("overdue 1", "due_soon 2");
        assertThat(told(inbox.ada)).isEmpty();
        assertThat(waiting()).isEmpty();
        NotificationView overdue = inbox.told(inbox.grace).getFirst();
        assertThat(overdue.title()).contains("A task is overdue");
        assertThat(overdue.message()).contains("Water the plants");
        assertThat(overdue.priority()).isEqualTo("high");
        assertThat(overdue.actors()).isEmpty();
        assertThat(overdue.metadata().orElseThrow().taskId()).contains(task.toString());
        assertThat(overdue.createdAt()).isEqualTo(Instant.parse("2026-03-15T12:00:00Z"));
    }

    @Test
    void whereNobodyIsToDoItWhoeverFollowsItIsTold() {
        inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"));
        itIs("2026-03-15T11:00:00Z");
        assertThat(told(inbox.ada)).containsExactly("due_soon 1");
        assertThat(told(inbox.grace)).isEmpty();
    }

    @Test
    void aServerThatComesLateTellsOfSeveralAsOne() {
        inbox.makes(inbox.ada, due("2026-03-16T12:00", "P1D", "PT2H", "PT1H"), inbox.grace);
        itIs("2026-03-16T11:30:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        itIs("2026-03-16T13:30:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1", "due_soon 1");
    }

    @Test
    void whatIsOverdueByNowIsNotDueSoon() {
        inbox.makes(inbox.ada, due("2026-03-16T12:00", "P1D", "PT2H"), inbox.grace);
        itIs("2026-03-17T12:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1");
    }

    @Test
    void remindersThatWereOverWhenItWasSaidAreNotTold() {
        inbox.makes(inbox.ada, due("2026-03-14T16:00", "P1D", "PT1H", "PT30M"), inbox.grace);
        assertThat(told(inbox.grace)).isEmpty();
        itIs("2026-03-14T15:30:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
    }

    @Test
    void remindersThatWereOverWhenItWasPutOffAreNotTold() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        itIs("2026-03-15T11:40:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        puts(task, "2026-03-15T12:30");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        itIs("2026-03-15T12:30:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1", "due_soon 1");
    }

    @Test
    void whatIsMadeOverdueIsToldOnce() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-13", "P1D"), inbox.grace);
        assertThat(told(inbox.grace)).containsExactly("overdue 1");
        stands(task, TaskStatus.IN_PROGRESS);
        inbox.clock.move(Duration.ofDays(1));
        assertThat(told(inbox.grace)).containsExactly("overdue 1");
    }

    @Test
    void oneJobWaitsForATaskAndMovesWithIt() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-20T12:00", "P1D", "PT1H"), inbox.grace);
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-19T12:00:00Z"));
        puts(task, "2026-03-18T12:00");
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-17T12:00:00Z"));
        puts(task, "2026-03-25T12:00");
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-24T12:00:00Z"));
        inbox.changes(
                inbox.ada,
                task,
                new When(
                        new Edit.Leave<>(),
                        new Edit.Leave<>(),
                        Optional.empty(),
                        Optional.of(List.of(new Reminder(30)))));
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-25T11:30:00Z"));
        stands(task, TaskStatus.CANCELLED);
        assertThat(waiting()).isEmpty();
        stands(task, TaskStatus.TODO);
        assertThat(waiting()).hasSize(1);
        inbox.hearth.tasks().deleteTask().run(inbox.ada, TaskName.of(task));
        assertThat(waiting()).isEmpty();
        inbox.hearth.tasks().restoreTask().run(inbox.ada, TaskName.of(task));
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-25T11:30:00Z"));
        inbox.changes(
                inbox.ada, task, new When(new Edit.Leave<>(), new Edit.Clear<>(), Optional.empty(), Optional.empty()));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsPutOffIsToldAgainWhenItsTimeComes() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        itIs("2026-03-15T12:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1");
        puts(task, "2026-03-17T12:00");
        assertThat(told(inbox.grace)).containsExactly("overdue 1 read");
        itIs("2026-03-17T11:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1", "overdue 1 read");
        puts(task, "2026-03-18T12:00");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1 read", "overdue 1 read");
        itIs("2026-03-18T12:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1", "due_soon 1 read");
    }

    @Test
    void whatIsDoneReadsWhatWasToldOfIt() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        itIs("2026-03-15T11:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        itIs("2026-03-15T12:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1", "due_soon 1");
        stands(task, TaskStatus.DONE);
        assertThat(told(inbox.grace)).containsExactly("overdue 1 read", "due_soon 1 read");
        stands(task, TaskStatus.TODO);
        assertThat(told(inbox.grace)).containsExactly("overdue 1 read", "due_soon 1 read");
    }

    @Test
    void ofWhatIsDoneGoneOrPutAsideNothingIsTold() {
        TaskId done = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        TaskId gone = inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        stands(done, TaskStatus.DONE);
        inbox.hearth.tasks().deleteTask().run(inbox.ada, TaskName.of(gone));
        inbox.hearth.projects().archiveProject().run(inbox.ada, inbox.project);
        itIs("2026-03-15T11:00:00Z");
        assertThat(told(inbox.grace)).isEmpty();
        inbox.hearth.projects().restoreProject().run(inbox.ada, inbox.project);
        assertThat(told(inbox.grace)).isEmpty();
        itIs("2026-03-15T12:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("overdue 1");
    }

    @Test
    void AZ_7_whoWasPutOutOrDoesNotWantItIsNotTold() {
        inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.ada, inbox.grace);
        inbox.hearth.projects().removeProjectMember().run(inbox.ada, inbox.project, inbox.grace.user());
        inbox.prefers(inbox.ada, Map.of(NotificationType.DUE_SOON, Set.of(NotificationWay.EMAIL)));
        itIs("2026-03-15T11:00:00Z");
        assertThat(told(inbox.grace)).isEmpty();
        assertThat(told(inbox.ada)).isEmpty();
        itIs("2026-03-15T12:00:00Z");
        assertThat(told(inbox.grace)).isEmpty();
        assertThat(told(inbox.ada)).containsExactly("overdue 1");
    }

    @Test
    void OR_4_aJobDoneTwiceTellsOnce() {
        inbox.makes(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        Job first = waiting().getFirst();
        itIs("2026-03-15T11:00:00Z");
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        Job second = waiting().getFirst();
        inbox.hearth.notifications().reminders().handle(first);
        assertThat(told(inbox.grace)).containsExactly("due_soon 1");
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(second.dueAt());
        NotificationId id = NotificationId.parse(inbox.told(inbox.grace).stream()
                .filter(one -> one.type().equals("due_soon"))
                .findFirst()
                .orElseThrow()
                .id());
        inbox.hearth.notifications().markRead().run(inbox.grace, id);
        inbox.hearth.notifications().reminders().handle(first);
        assertThat(told(inbox.grace)).containsExactly("due_soon 1 read");
    }

    @Test
    void theNextOfARowIsToldInItsTurn() {
        TaskId task = inbox.makesWeekly(inbox.ada, due("2026-03-15T12:00", "PT1H"), inbox.grace);
        stands(task, TaskStatus.DONE);
        assertThat(waiting()).extracting(Job::dueAt).containsExactly(Instant.parse("2026-03-22T11:00:00Z"));
    }

    @Test
    void otherChangesAskForNothing() {
        TaskId task = inbox.makes(inbox.ada, due("2026-03-20T12:00", "P1D"), inbox.grace);
        List<Job> before = waiting();
        stands(task, TaskStatus.IN_REVIEW);
        inbox.assigns(inbox.ada, task, inbox.ada);
        assertThat(waiting()).isEqualTo(before);
    }
}
