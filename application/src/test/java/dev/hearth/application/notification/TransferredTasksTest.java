package dev.hearth.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.TransferTask;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import java.util.List;
import java.util.Optional;
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
        inbox.hearth
                .tasks()
                .transferTask()
                .run(inbox.ada, TaskName.of(task), new TransferTask.Command(work, Optional.empty()));
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
