package dev.hearth.application.work;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A group's private project of Ada's in which Grace works, and the group's channel, in which they and Eve read. */
final class Noticeboard implements AutoCloseable {
    static final Set<PostedEvent> EVERYTHING = EnumSet.allOf(PostedEvent.class);

    final TestClock clock = TestClock.someDay();
    final TestHearth hearth;
    final Caller ada;
    final Caller grace;
    final Caller eve;
    final GroupId group;
    final ChannelId channel;
    final ProjectId project;

    Noticeboard() {
        this(MemoryStore.fresh());
    }

    Noticeboard(Stores stores) {
        hearth = TestHearth.on(stores, new LocalEventBus(), clock);
        ada = hearth.somebodyCalled("ada");
        grace = hearth.somebodyCalled("grace");
        eve = hearth.somebodyCalled("eve");
        group = GroupId.parse(hearth.createGroup()
                .run(ada, new CreateGroup.Command(new GroupName("Home"), ""))
                .id());
        letIn(grace);
        letIn(eve);
        channel = opened(Optional.of(group), ChannelType.PRIVATE, "news");
        hearth.addChannelMember().run(ada, channel, grace.user());
        hearth.addChannelMember().run(ada, channel, eve.user());
        project = begun(Optional.of(group), "PLAN");
        hearth.projects().addProjectMember().run(ada, project, grace.user(), ProjectRole.MEMBER);
    }

    private void letIn(Caller person) {
        AddGroupMember.Command command = new AddGroupMember.Command(person.user(), Optional.of(GroupRole.MEMBER));
        hearth.addGroupMember().run(ada, group, command);
    }

    ChannelId opened(Optional<GroupId> place, ChannelType type, String name) {
        CreateChannel.Command command = new CreateChannel.Command(place, type, new ChannelName(name), "");
        return ChannelId.parse(hearth.createChannel().run(ada, command).id());
    }

    ProjectId begun(Optional<GroupId> place, String key) {
        CreateProject.Command command =
                new CreateProject.Command(place, Workshop.card(key), Optional.of(ProjectVisibility.PRIVATE));
        return ProjectId.parse(
                hearth.projects().createProject().run(ada, command).id());
    }

    ProjectPostingView sets(Caller by, ChannelId into, Set<PostedEvent> events) {
        return hearth.projects().setPosting().run(by, new SetProjectPosting.Command(project, into, events));
    }

    TaskId makes(Caller by, String title, Caller... assignees) {
        TaskDetails details = TaskDetails.titled(new TaskTitle(title)).assignedTo(users(assignees));
        return TaskId.parse(hearth.tasks()
                .createTask()
                .run(by, new CreateTask.Command(project, TaskStatus.TODO, details))
                .id());
    }

    private static List<UserId> users(Caller... people) {
        return List.of(people).stream().map(Caller::user).toList();
    }

    void puts(Caller by, TaskId task, TaskStatus status) {
        changes(by, task, Optional.of(status), Optional.empty());
    }

    void assigns(Caller by, TaskId task, Caller... people) {
        changes(by, task, Optional.empty(), Optional.of(users(people)));
    }

    private void changes(Caller by, TaskId task, Optional<TaskStatus> status, Optional<List<UserId>> people) {
        hearth.tasks()
                .changeTask()
                .run(
                        by,
                        TaskName.of(task),
                        TaskAsks.change().status(status).assignees(people).made());
    }

    CommentView comments(Caller by, TaskId task, String text) {
        return hearth.tasks()
                .addComment()
                .run(
                        by,
                        new AddComment.Command(
                                TaskName.of(task), new MessageText(text), Optional.of(new ClientMessageId("c-1"))));
    }

    /** The time that it is then. */
    Instant later(Duration time) {
        clock.move(time);
        return clock.instant();
    }

    /** What stands in the channel once all that has happened was posted, the oldest first. */
    List<MessageView> posted() {
        clock.move(PostingQueue.GATHERING);
        hearth.jobs().runAll();
        return read(channel);
    }

    List<MessageView> read(ChannelId from) {
        return hearth.listMessages().run(ada, from, PageRequest.first()).items().reversed();
    }

    List<String> texts() {
        return posted().stream().map(message -> message.text().orElseThrow()).toList();
    }

    @Override
    public void close() {
        hearth.close();
    }
}
