package dev.hearth.testkit;

import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.ScheduleMessage;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.live.Positions;
import dev.hearth.application.search.SearchSort;
import dev.hearth.application.search.TidySearch;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.CreateCalendar;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromMessage;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.work.CalendarSheet;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.ProjectVisibility;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Somebody's places, in all of which more and more happens. */
public final class Crowded {
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT);

    private final Caller owner;
    private final GroupId group;
    private final ChannelId channel;
    private final ProjectId project;
    private final MessageId root;
    private final SecretCode calendar;

    private final TestHearth hearth;
    private final TestChat chat;
    private int rows;

    public Crowded(TestHearth hearth) {
        this.hearth = hearth;
        this.chat = hearth.chat();
        this.owner = hearth.somebodyCalled("owner");
        this.group = group("first");
        this.channel = channel("first");
        this.project = project("FIRST");
        this.calendar = new SecretCode(hearth.calendars()
                .create()
                .run(owner, new CreateCalendar.Command(Optional.empty(), Optional.empty()))
                .token()
                .orElseThrow());
        this.root = says(owner, "The first", Optional.empty());
    }

    /** Makes every list longer by so many rows, each by a person of its own. */
    public void grow(int more) {
        for (int i = 0; i < more; i++) {
            row(++rows);
        }
        hearth.jobs().runAll();
        // What a search files first is no part of its list.
        new TidySearch(hearth.stores().searchIndex()).run();
    }

    private void row(int number) {
        Caller guest = hearth.somebodyCalled("guest" + number);
        hearth.addGroupMember().run(owner, group, new AddGroupMember.Command(guest.user(), Optional.empty()));
        hearth.addChannelMember().run(owner, channel, guest.user());
        hearth.projects().addProjectMember().run(owner, project, guest.user(), ProjectRole.MEMBER);
        work(project("P" + number), number);
        group("group " + number);
        talk(guest, number);
        ownPlace(number);
        TaskTime due = TaskTime.parse("2099-03-14");
        TaskDetails task = TaskDetails.titled(new TaskTitle("A task"))
                .with(new TaskSchedule(Optional.empty(), Optional.of(due), ZoneOffset.UTC))
                .assignedTo(List.of(owner.user()));
        hearth.tasks().createTask().run(guest, new CreateTask.Command(project, TaskStatus.TODO, task));
    }

    private void work(ProjectId place, int number) {
        Optional<TaskTitle> title = Optional.of(new TaskTitle("Chore " + number));
        TaskView task = hearth.tasks()
                .createTaskFromMessage()
                .run(owner, new CreateTaskFromMessage.Command(root, place, title));
        TaskName name = TaskName.of(TaskId.parse(task.id()));
        MessageText text = new MessageText("A chore");
        hearth.tasks().addComment().run(owner, new AddComment.Command(name, text, Optional.empty()));
    }

    private void talk(Caller guest, int number) {
        MessageId said = says(guest, "Hello @owner, number " + number, Optional.empty());
        says(guest, "An answer", Optional.of(root));
        chat.pinMessage().run(guest, said);
        chat.followThread().run(owner, said);
        says(guest, "More of it", Optional.of(said));
        chat.editMessage()
                .run(owner, new EditMessage.Command(root, new MessageText("Said again, for guest " + number)));
    }

    private void ownPlace(int number) {
        ChannelId place = channel("place " + number);
        Optional<Boolean> yes = Optional.of(true);
        chat.changePreference()
                .run(owner, place, new ChangePreference.Command(yes, Optional.empty(), Optional.empty()));
        chat.saveDraft()
                .run(owner, new SaveDraft.Command(place, Optional.empty(), Optional.of(new MessageText("Begun"))));
        chat.scheduleMessage()
                .run(
                        owner,
                        new ScheduleMessage.Command(
                                place,
                                new MessageText("Later"),
                                hearth.clock().instant().plus(Duration.ofDays(1)),
                                Optional.empty(),
                                Optional.empty()));
    }

    private GroupId group(String name) {
        CreateGroup.Command command = new CreateGroup.Command(new GroupName(name), "");
        return GroupId.parse(hearth.createGroup().run(owner, command).id());
    }

    private ChannelId channel(String name) {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName(name), "");
        return ChannelId.parse(chat.createChannel().run(owner, command).id());
    }

    private ProjectId project(String key) {
        ProjectCard card = new ProjectCard(new ProjectKey(key), new ProjectName("plans"), "");
        CreateProject.Command command =
                new CreateProject.Command(Optional.empty(), card, Optional.of(ProjectVisibility.PUBLIC));
        return ProjectId.parse(
                hearth.projects().createProject().run(owner, command).id());
    }

    private MessageId says(Caller person, String text, Optional<MessageId> parent) {
        SendMessage.Command command = new SendMessage.Command(channel, new MessageText(text), Optional.empty(), parent);
        return MessageId.parse(chat.sendMessage().run(person, command).id());
    }

    /** Every list that people ask for, by name, each asked for on whichever node. */
    public Map<String, Consumer<TestHearth>> lists() {
        Map<String, Consumer<TestHearth>> lists = new TreeMap<>(ofMessages());
        lists.put("my groups", hearth -> hearth.listMyGroups().run(owner, PAGE));
        lists.put("group members", hearth -> hearth.listGroupMembers().run(owner, group, PAGE));
        lists.put("open groups", hearth -> hearth.groups().listOpenGroups().run(owner, PAGE));
        lists.put("my channels", hearth -> hearth.listMyChannels().run(owner, PAGE));
        lists.put("starred", hearth -> hearth.chat().listStarredChannels().run(owner, PAGE));
        lists.put("public", hearth -> hearth.chat().listPublicChannels().run(owner, Optional.empty(), PAGE));
        lists.put("channel members", hearth -> hearth.listChannelMembers().run(owner, channel, PAGE));
        lists.put("my projects", hearth -> hearth.projects().listMyProjects().run(owner, PAGE));
        lists.put(
                "open projects", hearth -> hearth.projects().listOpenProjects().run(owner, Optional.empty(), PAGE));
        lists.put(
                "project members",
                hearth -> hearth.projects().listProjectMembers().run(owner, project, PAGE));
        lists.putAll(ofWork());
        lists.put("unread", hearth -> hearth.chat().listUnread().run(owner, PAGE));
        lists.put("threads", hearth -> hearth.chat().listThreads().run(owner, PAGE));
        lists.put("drafts", hearth -> hearth.chat().listDrafts().run(owner, PAGE));
        lists.put("scheduled", hearth -> hearth.chat().listScheduled().run(owner, PAGE));
        lists.put("notifications", hearth -> hearth.notifications().list().run(owner, NotificationFilter.ALL, PAGE));
        lists.put("sync, where all stands", hearth -> hearth.sync().run(owner, new Positions(Map.of())));
        lists.put("sync, one channel", hearth -> hearth.sync().run(owner, fromTheBeginning(channel)));
        return lists;
    }

    private Map<String, Consumer<TestHearth>> ofWork() {
        return Map.of(
                "calendar", hearth -> hearth.calendars().read().run(calendar, CalendarSheet.Form.EVENT),
                "tasks of a message",
                        hearth -> hearth.tasks().listMessageTasks().run(owner, root),
                "search tasks", hearth -> hearth.search().tasks().run(owner, "chore", SearchSort.NEWEST, PAGE),
                "search comments", hearth -> hearth.search().comments().run(owner, "chore", SearchSort.NEWEST, PAGE),
                "search projects", hearth -> hearth.search().projects().run(owner, "plans", PAGE));
    }

    private Map<String, Consumer<TestHearth>> ofMessages() {
        return Map.of(
                "messages", hearth -> hearth.listMessages().run(owner, channel, PAGE),
                "thread", hearth -> hearth.chat().listThread().run(owner, root, PAGE),
                "pins", hearth -> hearth.chat().listPins().run(owner, channel, PAGE),
                "versions", hearth -> hearth.chat().listVersions().run(owner, root),
                "around", hearth -> hearth.chat().showSurroundings().run(owner, root, PAGE.limit()),
                "explain channel", hearth -> hearth.chat().explainUnread().run(owner, channel, PAGE),
                "explain thread", hearth -> hearth.chat().explainUnreadThread().run(owner, root, PAGE));
    }

    private static Positions fromTheBeginning(ChannelId channel) {
        return new Positions(Map.of(channel.scope(), 0L));
    }
}
