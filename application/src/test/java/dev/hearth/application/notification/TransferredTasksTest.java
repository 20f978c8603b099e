package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.TransferTask;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people were told of a task that went to another project since. */
class TransferredTasksTest {
    private final Inbox inbox = new Inbox();
    private final ProjectId work = begun();

    private ProjectId begun() {
        ProjectCard card = new ProjectCard(new ProjectKey("WORK"), new ProjectName("Work"), "");
        return ProjectId.parse(inbox.hearth
                .projects()
                .createProject()
                .run(inbox.ada, new CreateProject.Command(Optional.empty(), card, Optional.empty()))
                .id());
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private void letIn() {
        inbox.hearth
                .stores()
                .projectMembers()
                .add(ProjectMember.joining(work, inbox.grace.user(), ProjectRole.MEMBER, inbox.now()));
    }

    private void transfers(TaskId task) {
        transfers(task, work);
    }

    private void transfers(TaskId task, ProjectId to) {
        inbox.hearth
                .tasks()
                .transferTask()
                .run(inbox.ada, TaskName.of(task), new TransferTask.Command(to, Optional.empty()));
    }

    /** So that positions are higher here than in the other project. */
    private TaskId muchLater() {
        IntStream.range(0, 20).forEach(n -> inbox.makes(inbox.ada));
        return inbox.makes(inbox.ada, inbox.grace);
    }

    @Test
    void whoMayNotLookThereIsShownNothingOfIt() {
        TaskId task = muchLater();
        inbox.comments(inbox.ada, task, "Hello @grace");
        inbox.comments(inbox.ada, task, "All of them");
        assertThat(inbox.told(inbox.grace))
                .hasSize(3)
                .allMatch(told -> told.title().isPresent());
        transfers(task);
        List<NotificationView> told = inbox.told(inbox.grace);
        assertThat(told)
                .hasSize(3)
                .allMatch(one -> one.title().isEmpty()
                        && one.message().isEmpty()
                        && one.metadata().isEmpty()
                        && one.actors().isEmpty());
    }

    @Test
    void whoMayIsShownItWhereItIs() {
        TaskId task = muchLater();
        inbox.comments(inbox.ada, task, "Hello @grace");
        letIn();
        transfers(task);
        assertThat(inbox.told(inbox.grace))
                .hasSize(2)
                .allMatch(told -> told.message().isPresent())
                .allMatch(told -> told.metadata().orElseThrow().projectId().equals(Optional.of(work.toString())));
    }

    @Test
    void readingOnTellsOfWhatWasToldBeforeItWent() {
        TaskId task = muchLater();
        MessageId first = inbox.comments(inbox.ada, task, "Hello @grace");
        MessageId second = inbox.comments(inbox.ada, task, "And once more @grace");
        letIn();
        assertThat(inbox.unread(inbox.grace)).isEqualTo(3);
        transfers(task);
        assertThat(inbox.unread(inbox.grace)).isEqualTo(3);
        inbox.hearth.tasks().markCommentsRead().run(inbox.grace, first);
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        inbox.hearth.tasks().markCommentsRead().run(inbox.grace, second);
        assertThat(inbox.unread(inbox.grace)).isEqualTo(1);
    }

    @Test
    void whatIsUnreadAgainAfterItWentIsReadThere() {
        TaskId task = muchLater();
        MessageId comment = inbox.comments(inbox.ada, task, "Hello @grace");
        letIn();
        inbox.told(inbox.grace)
                .forEach(told ->
                        inbox.hearth.notifications().markRead().run(inbox.grace, NotificationId.parse(told.id())));
        transfers(task);
        inbox.told(inbox.grace).stream()
                .filter(told -> told.type().equals("mention"))
                .forEach(told ->
                        inbox.hearth.notifications().markUnread().run(inbox.grace, NotificationId.parse(told.id())));
        assertThat(inbox.unread(inbox.grace)).isEqualTo(1);
        reads(comment);
        assertThat(inbox.unread(inbox.grace)).isZero();
    }

    /** So that positions are higher there than here. */
    private void muchGoesOnThere() {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Feed the cat"));
        CreateTask.Command command =
                new CreateTask.Command(work, TaskStatus.TODO, details, Optional.empty(), Optional.empty());
        IntStream.range(0, 40).forEach(n -> inbox.hearth.tasks().createTask().run(inbox.ada, command));
    }

    private void reads(MessageId comment) {
        inbox.hearth.tasks().markCommentsRead().run(inbox.grace, comment);
    }

    private List<String> unread() {
        return inbox.told(inbox.grace).stream()
                .filter(told -> told.readAt().isEmpty())
                .map(told -> told.type() + " " + told.message().orElseThrow())
                .toList();
    }

    @Test
    void whatIsReadThereBeforeTheJobIsDoneIsReadAndNoMore() {
        TaskId down = muchLater();
        letIn();
        MessageId first = inbox.comments(inbox.ada, down, "first @grace");
        MessageId second = inbox.comments(inbox.ada, down, "second @grace");
        assertThat(inbox.unread(inbox.grace)).isEqualTo(3);
        transfers(down);
        reads(first);
        assertThat(unread()).contains("mention second @grace").doesNotContain("mention first @grace");
        reads(second);
        muchGoesOnThere();
        TaskId up = inbox.makes(inbox.ada, inbox.grace);
        MessageId third = inbox.comments(inbox.ada, up, "third @grace");
        inbox.comments(inbox.ada, up, "fourth @grace");
        assertThat(unread()).contains("mention third @grace", "mention fourth @grace");
        transfers(up);
        reads(third);
        assertThat(unread()).contains("mention fourth @grace").doesNotContain("mention third @grace");
    }

    @Test
    void whatWasReadBeforeItWentIsReadAndNoMoreWhenTheJobIsDoneAfterIt() {
        muchGoesOnThere();
        TaskId task = inbox.makes(inbox.ada, inbox.grace);
        letIn();
        MessageId first = inbox.comments(inbox.ada, task, "first @grace");
        inbox.comments(inbox.ada, task, "second @grace");
        assertThat(inbox.unread(inbox.grace)).isEqualTo(3);
        reads(first);
        transfers(task);
        assertThat(unread()).contains("mention second @grace").doesNotContain("mention first @grace");
        transfers(task, inbox.project);
        assertThat(unread()).contains("mention second @grace");
    }

    /** Jobs are done in any order. */
    @Test
    void aPositionOfOneProjectReadsNothingInAnother() {
        TaskId task = muchLater();
        letIn();
        inbox.comments(inbox.ada, task, "first @grace");
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        Optional<Scope> here = Optional.of(inbox.project.scope());
        does(new Errand.ReadUpTo(inbox.grace.user(), task.value(), 1000, Optional.of(work.scope())));
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        transfers(task);
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        does(new Errand.ReadUpTo(inbox.grace.user(), task.value(), 1000, here));
        assertThat(inbox.unread(inbox.grace)).isEqualTo(2);
        does(new Errand.ReadUpTo(inbox.grace.user(), task.value(), 1000, Optional.empty()));
        assertThat(unread()).containsExactly("assignment Water the plants");
    }

    private void does(Errand errand) {
        Errand asText = Errand.parse(errand.toString());
        assertThat(asText).isEqualTo(errand);
        JobId id = new JobId(UUID.randomUUID());
        inbox.hearth
                .stores()
                .jobs()
                .add(Job.asked(
                        id, NotificationQueue.KIND, Optional.empty(), asText.toString(), inbox.now(), inbox.now()));
    }

    @Test
    void whatIsToldAnewThereIsReadThere() {
        TaskId task = muchLater();
        letIn();
        MessageId first = inbox.comments(inbox.ada, task, "first");
        assertThat(unread()).contains("comment first");
        reads(first);
        assertThat(unread()).doesNotContain("comment first");
        transfers(task);
        MessageId second = inbox.comments(inbox.ada, task, "second");
        assertThat(unread()).contains("comment second");
        reads(second);
        assertThat(unread()).containsExactly("assignment Water the plants");
    }

    @Test
    void whatIsSaidThereIsToldToWhoFollowsIt() {
        TaskId task = muchLater();
        inbox.comments(inbox.ada, task, "Hello");
        letIn();
        transfers(task);
        inbox.comments(inbox.ada, task, "Hello again");
        assertThat(inbox.told(inbox.grace))
                .extracting(NotificationView::type, NotificationView::count)
                .contains(tuple("comment", 2));
    }
}
