package dev.hearth.testkit;

import dev.hearth.application.chat.MentionedPeople;
import dev.hearth.application.chat.TakingPart;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.AddComment;
import dev.hearth.application.work.AddCommentReaction;
import dev.hearth.application.work.AddTaskGuest;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.ChangeTasks;
import dev.hearth.application.work.CommentAccess;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromMessage;
import dev.hearth.application.work.DeleteComment;
import dev.hearth.application.work.DeleteTask;
import dev.hearth.application.work.EditComment;
import dev.hearth.application.work.FollowTask;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.LabelTransfer;
import dev.hearth.application.work.LinkTasks;
import dev.hearth.application.work.ListCommentVersions;
import dev.hearth.application.work.ListComments;
import dev.hearth.application.work.ListGuestTasks;
import dev.hearth.application.work.ListMessageTasks;
import dev.hearth.application.work.ListTaskActivity;
import dev.hearth.application.work.ListTaskGuests;
import dev.hearth.application.work.ListTaskLinks;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.MarkCommentsRead;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.NotedGuests;
import dev.hearth.application.work.NotedTasks;
import dev.hearth.application.work.ProjectAccess;
import dev.hearth.application.work.RecurringTasks;
import dev.hearth.application.work.RemoveCommentReaction;
import dev.hearth.application.work.RemoveTaskGuest;
import dev.hearth.application.work.RestoreTask;
import dev.hearth.application.work.ShowBoard;
import dev.hearth.application.work.ShowComment;
import dev.hearth.application.work.ShowTask;
import dev.hearth.application.work.ShowTaskMessage;
import dev.hearth.application.work.ShowUnreadComments;
import dev.hearth.application.work.TaskAccess;
import dev.hearth.application.work.TaskCards;
import dev.hearth.application.work.TaskCircles;
import dev.hearth.application.work.TaskCursors;
import dev.hearth.application.work.TaskFamily;
import dev.hearth.application.work.TaskTransfer;
import dev.hearth.application.work.TaskViews;
import dev.hearth.application.work.TransferTask;
import dev.hearth.application.work.UnfoldComment;
import dev.hearth.application.work.UnfoldMessage;
import dev.hearth.application.work.UnfoldedTasks;
import dev.hearth.application.work.UnfollowTask;
import dev.hearth.application.work.UnlinkTasks;
import dev.hearth.application.work.VisibleProjects;
import dev.hearth.testkit.memory.PlainRecurrences;
import java.time.Clock;

/** The use cases of tasks of one node. */
public final class TestTasks {
    private final Stores stores;
    private final TestGroups groups;
    private final TestChat chat;
    private final ProjectAccess projects;
    private final FollowUps followUps;
    private final TaskAccess access;
    private final RecurringTasks recurring;
    private final NotedTasks noted;
    private final TaskViews views;
    private final UserCards cards;
    private final Cursors cursors;
    private final EventBus bus;
    private final IdSource ids;
    private final JobBell bell;
    private final Clock clock;

    TestTasks(
            Stores stores,
            TestGroups groups,
            TestChat chat,
            FollowUps followUps,
            UserCards cards,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            JobBell bell,
            Clock clock) {
        this.stores = stores;
        this.bell = bell;
        this.groups = groups;
        this.chat = chat;
        this.projects =
                new ProjectAccess(stores.projects(), stores.projectMembers(), stores.groups(), stores.groupMembers());
        this.access = new TaskAccess(
                stores.tasks(), stores.projects(), stores.projectMembers(), guests(stores), projects, stores.users());
        this.recurring = new RecurringTasks(new PlainRecurrences(), access, ids, clock);
        this.noted = new NotedTasks(
                stores.tasks(),
                new TaskFamily(stores.tasks(), stores.taskLists()),
                recurring,
                stores.taskActivity(),
                followUps,
                stores.transactions(),
                bus,
                ids,
                clock);
        this.views = new TaskViews(stores.taskLists(), stores.projects());
        this.followUps = followUps;
        this.cards = cards;
        this.cursors = cursors;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who sees which single tasks. */
    static GuestTasks guests(Stores stores) {
        return new GuestTasks(stores.taskGuests(), stores.tasks(), stores.projects());
    }

    public AddTaskGuest addTaskGuest() {
        return new AddTaskGuest(
                access,
                stores.tasks(),
                stores.taskGuests(),
                notedGuests(),
                stores.users(),
                followUps,
                stores.transactions(),
                cards,
                bus,
                bell);
    }

    private NotedGuests notedGuests() {
        return new NotedGuests(stores.taskGuests(), stores.taskActivity(), ids, clock);
    }

    public RemoveTaskGuest removeTaskGuest() {
        return new RemoveTaskGuest(access, notedGuests(), stores.transactions());
    }

    public ListTaskGuests listTaskGuests() {
        return new ListTaskGuests(access, stores.taskGuests(), cards);
    }

    public ListGuestTasks listGuestTasks() {
        return new ListGuestTasks(guests(stores), cards());
    }

    public CreateTask createTask() {
        return new CreateTask(access, groups.access(), noted, recurring, views, ids, clock);
    }

    public CreateTaskFromMessage createTaskFromMessage() {
        return new CreateTaskFromMessage(chat.messages(), stores.tasks(), createTask());
    }

    public ListMessageTasks listMessageTasks() {
        return new ListMessageTasks(chat.messages(), stores.tasks(), cards());
    }

    private UnfoldedTasks unfolded() {
        return new UnfoldedTasks(stores.tasks(), visible(), cards(), guests(stores));
    }

    public UnfoldMessage unfoldMessage() {
        return new UnfoldMessage(chat.messages(), unfolded());
    }

    public UnfoldComment unfoldComment() {
        return new UnfoldComment(commentAccess(), unfolded());
    }

    private VisibleProjects visible() {
        return new VisibleProjects(stores.projects(), stores.groupMembers());
    }

    private TaskCards cards() {
        return new TaskCards(visible(), projects, guests(stores));
    }

    public ShowTaskMessage showTaskMessage() {
        return new ShowTaskMessage(access, chat.messages(), chat.views());
    }

    public ShowTask showTask() {
        return new ShowTask(access, views);
    }

    public ChangeTasks changeTasks() {
        return new ChangeTasks(access, noted, recurring, views, clock);
    }

    public ChangeTask changeTask() {
        return new ChangeTask(access, noted, recurring, views, clock);
    }

    public TransferTask transferTask() {
        TaskTransfer transfer = new TaskTransfer(
                access,
                stores.tasks(),
                stores.taskTransfers(),
                noted,
                new LabelTransfer(stores.projects(), ids),
                stores.messages(),
                stores.readMarkers(),
                stores.taskGuests(),
                clock);
        return new TransferTask(access, groups.access(), transfer, views, stores.transactions(), bus);
    }

    public MoveTask moveTask() {
        return new MoveTask(access, noted, views, clock);
    }

    public DeleteTask deleteTask() {
        return new DeleteTask(access, noted, clock);
    }

    public RestoreTask restoreTask() {
        return new RestoreTask(access, noted, views, clock);
    }

    public FollowTask followTask() {
        return new FollowTask(access, noted, views);
    }

    public UnfollowTask unfollowTask() {
        return new UnfollowTask(access, noted, views);
    }

    public LinkTasks linkTasks() {
        return new LinkTasks(access, new TaskCircles(stores.tasks()), noted, clock);
    }

    public UnlinkTasks unlinkTasks() {
        return new UnlinkTasks(access, noted, clock);
    }

    public ListTaskLinks listTaskLinks() {
        return new ListTaskLinks(access, stores.tasks());
    }

    public ListTasks listTasks() {
        return new ListTasks(access, new TaskCursors(stores.taskLists(), views, cursors));
    }

    public ShowBoard showBoard() {
        return new ShowBoard(access, stores.taskLists(), views);
    }

    public ListTaskActivity listTaskActivity() {
        return new ListTaskActivity(access, stores.taskActivity(), cards, cursors);
    }

    private CommentViews commentViews() {
        return new CommentViews(cards);
    }

    private CommentAccess commentAccess() {
        return new CommentAccess(stores.messages(), access);
    }

    public AddComment addComment() {
        return new AddComment(
                access,
                stores.messages(),
                mentioned(),
                new TakingPart(stores.messages(), stores.readMarkers()),
                commentViews(),
                followUps,
                stores.transactions(),
                bus,
                ids,
                clock);
    }

    private MentionedPeople mentioned() {
        return new MentionedPeople(stores.userDirectory(), stores.channelMembers());
    }

    public ListComments listComments() {
        return new ListComments(access, stores.messages(), commentViews(), cursors);
    }

    public ShowComment showComment() {
        return new ShowComment(commentAccess(), commentViews());
    }

    public EditComment editComment() {
        return new EditComment(
                commentAccess(), mentioned(), commentViews(), followUps, stores.transactions(), bus, clock);
    }

    public DeleteComment deleteComment() {
        return new DeleteComment(commentAccess(), commentViews(), bus, clock);
    }

    public ListCommentVersions listCommentVersions() {
        return new ListCommentVersions(commentAccess(), stores.messages());
    }

    public AddCommentReaction addCommentReaction() {
        return new AddCommentReaction(commentAccess(), commentViews(), followUps, stores.transactions(), bus);
    }

    public RemoveCommentReaction removeCommentReaction() {
        return new RemoveCommentReaction(commentAccess(), commentViews(), bus);
    }

    public MarkCommentsRead markCommentsRead() {
        return new MarkCommentsRead(commentAccess(), stores.readMarkers(), followUps, bus);
    }

    public ShowUnreadComments showUnreadComments() {
        return new ShowUnreadComments(access, stores.unread());
    }
}
