package dev.hearth.testkit;

import dev.hearth.application.chat.AddChannelMember;
import dev.hearth.application.chat.AddReaction;
import dev.hearth.application.chat.ArchiveChannel;
import dev.hearth.application.chat.CancelScheduled;
import dev.hearth.application.chat.ChangeChannel;
import dev.hearth.application.chat.ChangeChannelRole;
import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.ChangeScheduled;
import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.chat.ChannelDoor;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.DeleteChannel;
import dev.hearth.application.chat.DeleteMessage;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.ExplainUnread;
import dev.hearth.application.chat.ExplainUnreadThread;
import dev.hearth.application.chat.FollowThread;
import dev.hearth.application.chat.ForwardMessage;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.LeaveChannel;
import dev.hearth.application.chat.ListChannelMembers;
import dev.hearth.application.chat.ListDrafts;
import dev.hearth.application.chat.ListMessages;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.ListPins;
import dev.hearth.application.chat.ListPublicChannels;
import dev.hearth.application.chat.ListScheduled;
import dev.hearth.application.chat.ListStarredChannels;
import dev.hearth.application.chat.ListThread;
import dev.hearth.application.chat.ListThreads;
import dev.hearth.application.chat.ListUnread;
import dev.hearth.application.chat.ListVersions;
import dev.hearth.application.chat.MarkRead;
import dev.hearth.application.chat.MarkUnread;
import dev.hearth.application.chat.MentionedPeople;
import dev.hearth.application.chat.MessageAccess;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.NewestMessages;
import dev.hearth.application.chat.NotedChanges;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.Owners;
import dev.hearth.application.chat.PinMessage;
import dev.hearth.application.chat.RemoveChannelMember;
import dev.hearth.application.chat.RemoveReaction;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.RestoreChannel;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.ScheduleMessage;
import dev.hearth.application.chat.ScheduledAccess;
import dev.hearth.application.chat.ScheduledDelivery;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.SentDrafts;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.application.chat.ShowScheduled;
import dev.hearth.application.chat.ShowSurroundings;
import dev.hearth.application.chat.TakingPart;
import dev.hearth.application.chat.Threads;
import dev.hearth.application.chat.Timetable;
import dev.hearth.application.chat.UnfollowThread;
import dev.hearth.application.chat.UnpinMessage;
import dev.hearth.application.chat.UnreadExplainer;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.testkit.memory.PlainMarkdown;
import java.time.Clock;

/** The use cases of channels and messages of one node. */
public final class TestChat {
    private final Stores stores;
    private final ChannelAccess access;
    private final TestGroups groups;
    private final FollowUps followUps;
    private final MessageAccess messages;
    private final MessageViews views;
    private final NewestMessages newest;

    private final UserCards cards;
    private final Cursors cursors;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    TestChat(
            Stores stores,
            ChannelAccess access,
            TestGroups groups,
            FollowUps followUps,
            MessageViews views,
            NewestMessages newest,
            UserCards cards,
            Cursors cursors,
            EventBus bus,
            IdSource ids,
            Clock clock) {
        this.stores = stores;
        this.access = access;
        this.groups = groups;
        this.followUps = followUps;
        this.messages = new MessageAccess(access, stores.channels(), stores.messages());
        this.views = views;
        this.newest = newest;
        this.cards = cards;
        this.cursors = cursors;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    MessageAccess messages() {
        return messages;
    }

    MessageViews views() {
        return views;
    }

    Threads threads() {
        return new Threads(
                stores.messages(), stores.readMarkers(), new TakingPart(stores.messages(), stores.readMarkers()), bus);
    }

    private NotedChanges noted() {
        return new NotedChanges(stores.channels(), groups.journal(), stores.transactions());
    }

    public AddChannelMember addChannelMember() {
        return new AddChannelMember(
                access,
                stores.channelMembers(),
                stores.groupMembers(),
                stores.users(),
                followUps,
                stores.transactions(),
                cards,
                bus,
                clock);
    }

    public AddReaction addReaction() {
        return new AddReaction(messages, views, followUps, stores.transactions(), bus);
    }

    public ArchiveChannel archiveChannel() {
        return new ArchiveChannel(new ChannelDoor(access), noted(), bus, clock);
    }

    public ChangeChannel changeChannel() {
        return new ChangeChannel(new ChannelDoor(access), noted(), bus);
    }

    public ChangeChannelRole changeChannelRole() {
        return new ChangeChannelRole(
                new ChannelDoor(access),
                new Owners(stores.channelMembers(), stores.transactions()),
                stores.channelMembers(),
                cards,
                bus);
    }

    public ChangePreference changePreference() {
        return new ChangePreference(access, stores.channelPreferences(), bus);
    }

    public CreateChannel createChannel() {
        return new CreateChannel(
                stores.channels(),
                stores.channelMembers(),
                groups.access(),
                noted(),
                stores.transactions(),
                bus,
                ids,
                clock);
    }

    public DeleteChannel deleteChannel() {
        return new DeleteChannel(new ChannelDoor(access), noted(), bus, clock);
    }

    public DeleteMessage deleteMessage() {
        return new DeleteMessage(messages, views, bus, clock);
    }

    public EditMessage editMessage() {
        return new EditMessage(
                messages,
                new MentionedPeople(stores.userDirectory(), stores.channelMembers()),
                threads(),
                views,
                followUps,
                stores.transactions(),
                bus,
                clock);
    }

    public ExplainUnread explainUnread() {
        return new ExplainUnread(access, explainer());
    }

    public ExplainUnreadThread explainUnreadThread() {
        return new ExplainUnreadThread(messages, explainer());
    }

    private UnreadExplainer explainer() {
        return new UnreadExplainer(stores.unread(), views, cursors);
    }

    public UnfollowThread unfollowThread() {
        return new UnfollowThread(messages, stores.readMarkers(), bus);
    }

    public FollowThread followThread() {
        return new FollowThread(messages, stores.readMarkers(), bus);
    }

    public ForwardMessage forwardMessage() {
        return new ForwardMessage(messages, access, sendMessage());
    }

    public JoinChannel joinChannel() {
        return new JoinChannel(access, stores.channelMembers(), cards, bus, clock);
    }

    public LeaveChannel leaveChannel() {
        return new LeaveChannel(
                access,
                new Owners(stores.channelMembers(), stores.transactions()),
                stores.channelMembers(),
                bus,
                clock);
    }

    public ListChannelMembers listChannelMembers() {
        return new ListChannelMembers(access, stores.channelMembers(), cards, cursors);
    }

    public ListDrafts listDrafts() {
        return new ListDrafts(stores.drafts(), cursors);
    }

    public ListMessages listMessages() {
        return new ListMessages(access, stores.messages(), newest, views, cursors, stores.transactions());
    }

    public ListMyChannels listMyChannels() {
        return new ListMyChannels(stores.channels(), cursors);
    }

    public ListPins listPins() {
        return new ListPins(access, stores.messages(), views, cursors);
    }

    public ListPublicChannels listPublicChannels() {
        return new ListPublicChannels(stores.channels(), stores.groupMembers(), cursors);
    }

    public ListStarredChannels listStarredChannels() {
        return new ListStarredChannels(stores.channels(), cursors);
    }

    public ListThread listThread() {
        return new ListThread(messages, stores.messages(), views, cursors);
    }

    public ListThreads listThreads() {
        return new ListThreads(stores.readMarkers(), stores.unread(), cursors);
    }

    public ListUnread listUnread() {
        return new ListUnread(stores.channels(), stores.unread(), cursors);
    }

    public ListVersions listVersions() {
        return new ListVersions(messages, stores.messages());
    }

    public MarkRead markRead() {
        return new MarkRead(messages, stores.readMarkers(), followUps, bus);
    }

    public MarkUnread markUnread() {
        return new MarkUnread(messages, stores.readMarkers(), bus);
    }

    public OpenDirectChannel openDirectChannel() {
        return new OpenDirectChannel(
                stores.channels(), stores.channelMembers(), stores.users(), stores.transactions(), bus, ids, clock);
    }

    public PinMessage pinMessage() {
        return new PinMessage(messages, views, bus, clock);
    }

    public RemoveChannelMember removeChannelMember() {
        return new RemoveChannelMember(new ChannelDoor(access), stores.channelMembers(), access, bus, clock);
    }

    public RenderMessages renderMessages() {
        return new RenderMessages(new PlainMarkdown());
    }

    public RemoveReaction removeReaction() {
        return new RemoveReaction(messages, views, bus);
    }

    public RestoreChannel restoreChannel() {
        return new RestoreChannel(new ChannelDoor(access), noted(), bus);
    }

    public SaveDraft saveDraft() {
        return new SaveDraft(access, threads(), stores.drafts(), bus, clock);
    }

    private Timetable timetable() {
        return new Timetable(stores.jobs(), ids, clock);
    }

    private ScheduledAccess scheduled() {
        return new ScheduledAccess(stores.scheduledMessages());
    }

    public ScheduleMessage scheduleMessage() {
        return new ScheduleMessage(
                access, threads(), stores.scheduledMessages(), timetable(), stores.transactions(), bus, ids, clock);
    }

    public ListScheduled listScheduled() {
        return new ListScheduled(stores.scheduledMessages(), cursors);
    }

    public ShowScheduled showScheduled() {
        return new ShowScheduled(scheduled());
    }

    public ChangeScheduled changeScheduled() {
        return new ChangeScheduled(scheduled(), timetable(), stores.transactions(), bus, clock);
    }

    public CancelScheduled cancelScheduled() {
        return new CancelScheduled(scheduled(), timetable(), stores.transactions(), bus);
    }

    ScheduledDelivery scheduledDelivery() {
        return new ScheduledDelivery(
                stores.scheduledMessages(), stores.users(), sendMessage(), timetable(), bus, clock);
    }

    public SendMessage sendMessage() {
        return new SendMessage(
                access,
                stores.messages(),
                new MentionedPeople(stores.userDirectory(), stores.channelMembers()),
                threads(),
                new SentDrafts(stores.drafts(), clock),
                views,
                followUps,
                stores.transactions(),
                bus,
                ids,
                clock);
    }

    public ShowChannel showChannel() {
        return new ShowChannel(stores.channels(), access);
    }

    public ShowMessage showMessage() {
        return new ShowMessage(messages, views);
    }

    public ShowSurroundings showSurroundings() {
        return new ShowSurroundings(messages, stores.messages(), views, cursors);
    }

    public UnpinMessage unpinMessage() {
        return new UnpinMessage(messages, views, bus);
    }
}
