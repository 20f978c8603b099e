package dev.hearth.application.notification;

import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectMember;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ada and Grace, who share a channel and a project, and Eve, who is in neither. */
final class Inbox implements AutoCloseable {
    private static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    final TestClock clock = TestClock.someDay();
    final EventBus bus = new LocalEventBus();
    final TestHearth hearth = TestHearth.on(MemoryStore.fresh(), bus, clock);
    final Caller ada = hearth.somebodyCalled("ada");
    final Caller grace = hearth.somebodyCalled("grace");
    final Caller eve = hearth.somebodyCalled("eve");
    final ChannelId channel = ChannelId.parse(hearth.createChannel()
            .run(ada, new CreateChannel.Command(Optional.empty(), ChannelType.PRIVATE, new ChannelName("general"), ""))
            .id());
    final ProjectId project;

    Inbox() {
        hearth.stores()
                .channelMembers()
                .add(ChannelMember.joining(channel, grace.user(), ChannelRole.MEMBER, clock.instant()));
        ProjectCard card = new ProjectCard(new ProjectKey("HOME"), new ProjectName("Home"), "");
        project = ProjectId.parse(hearth.projects()
                .createProject()
                .run(ada, new CreateProject.Command(Optional.empty(), card, Optional.empty()))
                .id());
        hearth.stores()
                .projectMembers()
                .add(ProjectMember.joining(project, grace.user(), ProjectRole.MEMBER, clock.instant()));
    }

    /** Proves that the address of somebody is theirs. */
    void verifies(String name) {
        EmailAddress address = address(name);
        hearth.identity().accounts().verifyEmail().run(hearth.identity().mail().codeFor(address));
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@example.org");
    }

    /** The letters somebody got by now, once all background work that is due is done. */
    List<NotificationLetter> letters(String name) {
        hearth.jobs().runAll();
        return hearth.notifications().mail().lettersTo(address(name));
    }

    void wishes(Caller person, Optional<ZoneId> zone, ChangeProfile.Wishes wishes) {
        hearth.identity()
                .accounts()
                .changeProfile()
                .run(
                        person,
                        new ChangeProfile.Command(
                                Optional.empty(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                new Edit.Leave<>(),
                                Optional.empty(),
                                new Edit.Leave<>(),
                                zone.<Edit<ZoneId>>map(Edit.Put::new).orElseGet(Edit.Leave::new),
                                new Edit.Leave<>(),
                                wishes));
    }

    Instant now() {
        return clock.instant();
    }

    /** Later, and all background work that is due by then is done. */
    void after(Duration time) {
        hearth.jobs().runAll();
        clock.move(time);
        hearth.jobs().runAll();
    }

    MessageId says(Caller by, String text) {
        return says(by, text, Optional.empty());
    }

    MessageId says(Caller by, String text, Optional<MessageId> parent) {
        clock.move(Duration.ofSeconds(1));
        SendMessage.Command command = new SendMessage.Command(channel, new MessageText(text), Optional.empty(), parent);
        return MessageId.parse(hearth.sendMessage().run(by, command).id());
    }

    void edits(Caller by, MessageId message, String text) {
        hearth.chat().editMessage().run(by, new EditMessage.Command(message, new MessageText(text)));
    }

    void reacts(Caller by, MessageId message, String emoji) {
        hearth.chat().addReaction().run(by, message, new Emoji(emoji));
    }

    void takesBack(Caller by, MessageId message, String emoji) {
        hearth.chat().removeReaction().run(by, message, new Emoji(emoji));
    }

    void wants(Caller person, boolean muted, NotificationLevel level) {
        hearth.chat()
                .changePreference()
                .run(
                        person,
                        channel,
                        new ChangePreference.Command(Optional.empty(), Optional.of(muted), Optional.of(level)));
    }

    TaskId makes(Caller by, Caller... assignees) {
        return makes(by, TaskSchedule.NONE, assignees);
    }

    TaskId makes(Caller by, TaskSchedule schedule, Caller... assignees) {
        return makes(by, schedule, Optional.empty(), assignees);
    }

    TaskId makesWeekly(Caller by, TaskSchedule schedule, Caller... assignees) {
        return makes(by, schedule, Optional.of(new Recurrence("FREQ=WEEKLY")), assignees);
    }

    private TaskId makes(Caller by, TaskSchedule schedule, Optional<Recurrence> rule, Caller... assignees) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants"))
                .assignedTo(List.of(assignees).stream().map(Caller::user).toList())
                .with(schedule);
        return TaskId.parse(hearth.tasks()
                .createTask()
                .run(by, new CreateTask.Command(project, TaskStatus.TODO, details, Optional.empty(), rule))
                .id());
    }

    void prefers(Caller person, Map<NotificationType, Set<NotificationWay>> decisions) {
        User user = hearth.stores().users().find(person.user()).orElseThrow();
        hearth.stores()
                .users()
                .replace(user.withNotifications(user.notifications().with(decisions))
                        .next());
    }

    void assigns(Caller by, TaskId task, Caller... assignees) {
        List<UserId> people = List.of(assignees).stream().map(Caller::user).toList();
        changes(by, task, Optional.of(people), Optional.empty());
    }

    void changes(Caller by, TaskId task, Optional<List<UserId>> assignees, Optional<TaskStatus> status) {
        changes(by, task, assignees, status, ChangeTask.When.UNCHANGED);
    }

    void changes(Caller by, TaskId task, ChangeTask.When when) {
        changes(by, task, Optional.empty(), Optional.empty(), when);
    }

    private void changes(
            Caller by,
            TaskId task,
            Optional<List<UserId>> assignees,
            Optional<TaskStatus> status,
            ChangeTask.When when) {
        hearth.tasks()
                .changeTask()
                .run(
                        by,
                        TaskName.of(task),
                        TaskAsks.change()
                                .status(status)
                                .assignees(assignees)
                                .when(when)
                                .made());
    }

    MessageId comments(Caller by, TaskId task, String text) {
        AddComment.Command command = new AddComment.Command(TaskName.of(task), new MessageText(text), Optional.empty());
        return MessageId.parse(hearth.tasks().addComment().run(by, command).id());
    }

    /** What somebody is told, once all background work is done. */
    List<NotificationView> told(Caller person) {
        hearth.jobs().runAll();
        return hearth.notifications()
                .list()
                .run(person, NotificationFilter.ALL, ALL)
                .items();
    }

    long unread(Caller person) {
        hearth.jobs().runAll();
        return hearth.notifications().showUnread().run(person).count();
    }

    @Override
    public void close() {
        hearth.close();
    }
}
