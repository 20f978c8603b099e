package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What guests of single tasks are told. */
class GuestNotificationsTest {
    private final Inbox inbox = new Inbox();
    private final TaskId task = inbox.makes(inbox.grace);
    private final TaskId other = inbox.makes(inbox.grace);

    @AfterEach
    void close() {
        inbox.close();
    }

    private void letIn() {
        inbox.hearth.tasks().addTaskGuest().run(inbox.ada, TaskName.of(task), inbox.eve.user());
    }

    private void takeOut() {
        inbox.hearth.tasks().removeTaskGuest().run(inbox.ada, TaskName.of(task), inbox.eve.user());
    }

    private List<String> titles() {
        return inbox.told(inbox.eve).stream()
                .map(told -> told.title().orElse("nothing"))
                .toList();
    }

    @Test
    void HT_07_whoIsLetInToATaskIsToldOnceAndWhichOne() {
        letIn();
        letIn();
        assertThat(titles()).containsExactly("ada let you in to a task");
        NotificationView told = inbox.told(inbox.eve).getFirst();
        assertThat(told.type()).isEqualTo("invitation");
        assertThat(told.message()).contains("Water the plants");
        assertThat(told.metadata().orElseThrow().taskId()).contains(task.toString());
        assertThat(inbox.told(inbox.grace)).isEmpty();
    }

    @Test
    void aGuestIsToldOfTheirTaskAndOfNoOther() {
        letIn();
        inbox.comments(inbox.grace, task, "Which ones, @eve?");
        inbox.comments(inbox.grace, other, "And here, @eve?");
        inbox.assigns(inbox.grace, task, inbox.eve);
        inbox.changes(inbox.grace, task, Optional.empty(), Optional.of(TaskStatus.DONE));
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "ada let you in to a task",
                        "grace mentioned you",
                        "grace assigned a task to you",
                        "grace moved a task");
    }

    @Test
    void AZ_5_whoIsTakenOutIsToldNothingOfWhatWaits() {
        letIn();
        titles();
        inbox.comments(inbox.grace, task, "Which ones, @eve?");
        takeOut();
        assertThat(titles()).containsExactly("nothing");
        letIn();
        assertThat(titles()).contains("ada let you in to a task").doesNotContain("nothing", "grace mentioned you");
    }

    @Test
    void AZ_5_whatWasToldBeforeSaysNothingAnyMore() {
        letIn();
        inbox.comments(inbox.grace, task, "A secret for @eve");
        assertThat(titles()).contains("grace mentioned you");
        takeOut();
        assertThat(inbox.told(inbox.eve)).allSatisfy(told -> {
            assertThat(told.title()).isEmpty();
            assertThat(told.message()).isEmpty();
            assertThat(told.actors()).isEmpty();
            assertThat(told.metadata()).isEmpty();
        });
    }

    @Test
    void AZ_5_aTaskThatIsGoneIsToldToNoGuest() {
        letIn();
        inbox.comments(inbox.grace, task, "A secret for @eve");
        assertThat(titles()).contains("grace mentioned you");
        inbox.hearth.tasks().deleteTask().run(inbox.grace, TaskName.of(task));
        assertThat(titles()).containsOnly("nothing");
    }
}
