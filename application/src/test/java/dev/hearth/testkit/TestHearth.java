package dev.hearth.testkit;

import dev.hearth.application.chat.AccountChannels;
import dev.hearth.application.chat.AddChannelMember;
import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.chat.ChannelExit;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.GroupChannels;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.ListChannelMembers;
import dev.hearth.application.chat.ListMessages;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.NewestMessages;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.application.chat.StartTyping;
import dev.hearth.application.chat.StopTyping;
import dev.hearth.application.chat.TypingPace;
import dev.hearth.application.event.AllFollowUps;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.MembershipEffects;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.idempotency.CompleteIdempotentRequest;
import dev.hearth.application.idempotency.StartIdempotentRequest;
import dev.hearth.application.idempotency.UnderWay;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.Register;
import dev.hearth.application.identity.ShowMe;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.live.CheckHeads;
import dev.hearth.application.live.DisconnectEnded;
import dev.hearth.application.live.EventViews;
import dev.hearth.application.live.FollowRules;
import dev.hearth.application.live.GuestNews;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.PresenceNews;
import dev.hearth.application.live.Resumption;
import dev.hearth.application.live.SweepPresence;
import dev.hearth.application.live.Sync;
import dev.hearth.application.live.TypingNews;
import dev.hearth.application.local.ClaimedTransactions;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.local.LocalPresences;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.notification.AccountNotifications;
import dev.hearth.application.presence.ListOnline;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.AccountCalendars;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.PostingQueue;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Username;
import dev.hearth.testkit.memory.FakeAccessTokens;
import dev.hearth.testkit.memory.FakePasswordHasher;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One node with all its use cases, without a network and without Guice, on in-memory ports or on any mix of adapters: {@code
 * TestHearth.inMemory()}, {@code TestHearth.on(stores)}, {@code TestHearth.on(stores, bus)}, {@code
 * TestHearth.on(stores, bus, clock)}.
 */
public final class TestHearth implements AutoCloseable {
    /** How far behind a client may be before it must reload. */
    public static final int WINDOW = 1000;

    private final UnderWay underWay = new UnderWay();
    private final Stores stores;
    private final List<MembershipEffects> effects;
    private final EventBus bus;
    private final Clock clock;
    private final IdSource ids;
    private final PasswordHasher hasher = new FakePasswordHasher();
    private final AccessTokens tokens;
    private final Cursors cursors = new Cursors(new byte[32]);
    private final UserCards cards;
    private final ChannelAccess access;
    private final MessageViews messageViews;
    private final NewestMessages newestMessages;
    private final FollowRules rules;
    private final Resumption resumption;
    private final EventViews views;
    private final TestPresence presence;
    private final Live live;
    private final PresenceNews presenceNews;
    private final TypingNews typingNews;
    private final GuestNews guestNews;
    private final RateLimits limits;
    private final TestIdentity identity;
    private final JobBell bell = new JobBell();
    private final TestJobs jobs;
    private final TestNotifications notifications;
    private final FollowUps followUps;

    private TestHearth(Stores plain, EventBus bus, Presences presences, Clock clock, List<MembershipEffects> effects) {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        this.stores = claimed(plain);
        this.effects = effects;
        this.bus = bus;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
        this.tokens = new FakeAccessTokens("a key for tests", clock, Duration.ofHours(1));
        this.cards = new UserCards(stores.users(), bus);
        this.notifications = new TestNotifications(stores, cards, bell, cursors, bus, ids, clock);
        this.followUps = new AllFollowUps(List.of(
                notifications.followUps(), new PostingQueue(stores.projectPostings(), stores.jobs(), ids, clock)));
        this.identity =
                new TestIdentity(stores, bus, hasher, tokens, cards, accountEffects(), followUps, bell, ids, clock);
        this.access =
                new ChannelAccess(stores.channels(), stores.channelMembers(), stores.groups(), stores.groupMembers());
        this.rules = new FollowRules(
                stores.transactions(),
                stores.groupMembers(),
                stores.channelMembers(),
                stores.projects(),
                stores.projectMembers());
        this.resumption = new Resumption(rules, stores.changeLog(), WINDOW);
        this.messageViews = new MessageViews(stores.messages(), cards);
        this.newestMessages =
                new NewestMessages(stores.messages(), messageViews, cards, stores.changeLog(), stores.transactions());
        this.views = new EventViews(cards, messageViews, new CommentViews(cards), notifications.views());
        this.presence = new TestPresence(stores, presences, cards, bus, clock, executor);
        this.live = new Live(bus, rules, resumption, stores.changeLog(), views, presence.attendance(), clock, executor);
        this.presenceNews = presence.news(live);
        this.typingNews = presence.typing(live);
        this.guestNews = presence.guests(live);
        this.limits = new LocalRateLimits(clock);
        this.jobs = new TestJobs(
                stores,
                List.of(
                        chat().scheduledDelivery(),
                        notifications.delivery(),
                        notifications.reminders(),
                        notifications.mailer(),
                        notifications.pusher(),
                        notifications.announcements(),
                        projects().postingDelivery(),
                        identity.accounts().passwordResetLetters()),
                TestJobs.PACE,
                bell,
                ids,
                clock);
    }

    public static TestHearth inMemory() {
        return on(MemoryStore.fresh());
    }

    public static TestHearth on(Stores stores) {
        return on(stores, new LocalEventBus());
    }

    public static TestHearth on(Stores stores, EventBus bus) {
        return on(stores, bus, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** An in-memory node whose time is the test's. */
    public static TestHearth at(Clock clock) {
        return on(MemoryStore.fresh(), new LocalEventBus(), clock);
    }

    /** A node whose time is the test's; access tokens last an hour of it. */
    public static TestHearth on(Stores stores, EventBus bus, Clock clock) {
        return on(stores, bus, new LocalPresences(), clock);
    }

    /** One node of several, which share who is there. */
    public static TestHearth on(Stores stores, EventBus bus, Presences presences, Clock clock) {
        return new TestHearth(
                stores,
                bus,
                presences,
                clock,
                List.of(
                        new GroupChannels(
                                stores.channels(),
                                stores.channelMembers(),
                                new ChannelExit(stores.channelMembers(), clock),
                                clock),
                        TestProjects.ofGroups(stores, clock)));
    }

    /** An in-memory node on which more happens when somebody comes into a group or goes. */
    public static TestHearth withEffects(MembershipEffects... effects) {
        return new TestHearth(
                MemoryStore.fresh(),
                new LocalEventBus(),
                new LocalPresences(),
                Clock.tickMillis(ZoneOffset.UTC),
                List.of(effects));
    }

    public Stores stores() {
        return stores;
    }

    public Live live() {
        return live;
    }

    public Clock clock() {
        return clock;
    }

    /** What this node knows of people. */
    public UserCards cards() {
        return cards;
    }

    /** Registers somebody and answers as whom they call. */
    public Caller somebodyCalled(String username) {
        Register.Command command = new Register.Command(
                new EmailAddress(username + "@example.org"),
                Optional.of(new Username(username)),
                Profile.called(PersonName.UNTOLD),
                Password.chosen("a long pass phrase"),
                Device.UNKNOWN);
        return authenticate().run(register().run(command).token());
    }

    private Stores claimed(Stores plain) {
        Transactions claimed = new ClaimedTransactions(plain.transactions(), plain.idempotencyKeys(), underWay);
        return plain.behind(new Stores.Between() {
            @Override
            public <P> P port(Class<P> port, P store) {
                return port == Transactions.class ? port.cast(claimed) : store;
            }
        });
    }

    public StartIdempotentRequest startIdempotentRequest() {
        return new StartIdempotentRequest(stores.idempotencyKeys(), underWay, ids, clock);
    }

    public CompleteIdempotentRequest completeIdempotentRequest() {
        return new CompleteIdempotentRequest(stores.idempotencyKeys(), underWay, clock);
    }

    /** The use cases of accounts, sessions and factors. */
    public TestIdentity identity() {
        return identity;
    }

    /** The use cases of administrators. */
    public TestAdmin admin() {
        return new TestAdmin(stores, identity, groups(), jobs, hasher, cursors, bus, ids, bell, clock);
    }

    private List<AccountEffects> accountEffects() {
        AccountChannels channels = new AccountChannels(
                stores.channelMembers(),
                stores.channelPreferences(),
                stores.readMarkers(),
                stores.drafts(),
                stores.scheduledMessages(),
                new ChannelExit(stores.channelMembers(), clock),
                stores.transactions(),
                bus);
        return List.of(
                channels,
                TestProjects.ofAccounts(stores, bus, clock),
                groups().accounts(),
                new AccountCalendars(stores.calendarLinks()),
                new AccountNotifications(stores.notifications(), stores.pushSubscriptions()));
    }

    /** The use cases of groups. */
    public TestGroups groups() {
        return new TestGroups(stores, effects, followUps, cards, bus, cursors, ids, clock);
    }

    public Register register() {
        return identity.sessions().register();
    }

    public LogIn logIn() {
        return identity.sessions().logIn();
    }

    public Authenticate authenticate() {
        return identity.sessions().authenticate();
    }

    public ShowMe showMe() {
        return new ShowMe(stores.users(), clock);
    }

    /** The use cases of coming into groups. */
    public TestInvitations invitations() {
        return new TestInvitations(stores, identity.mail(), groups(), cards, cursors, bus, ids, clock);
    }

    public CreateGroup createGroup() {
        return groups().createGroup();
    }

    public ListMyGroups listMyGroups() {
        return groups().listMyGroups();
    }

    public ShowGroup showGroup() {
        return groups().showGroup();
    }

    public AddGroupMember addGroupMember() {
        return groups().addGroupMember();
    }

    public ListGroupMembers listGroupMembers() {
        return groups().listGroupMembers();
    }

    /** The use cases of tasks. */
    public TestTasks tasks() {
        return new TestTasks(stores, groups(), chat(), followUps, cards, cursors, bus, ids, bell, clock);
    }

    /** The use cases of channels and messages. */
    public TestChat chat() {
        return new TestChat(
                stores, access, groups(), followUps, messageViews, newestMessages, cards, cursors, bus, ids, clock);
    }

    public CreateChannel createChannel() {
        return chat().createChannel();
    }

    public OpenDirectChannel openDirectChannel() {
        return chat().openDirectChannel();
    }

    public JoinChannel joinChannel() {
        return chat().joinChannel();
    }

    public AddChannelMember addChannelMember() {
        return chat().addChannelMember();
    }

    public ListMyChannels listMyChannels() {
        return chat().listMyChannels();
    }

    public ShowChannel showChannel() {
        return chat().showChannel();
    }

    public ListChannelMembers listChannelMembers() {
        return chat().listChannelMembers();
    }

    public SendMessage sendMessage() {
        return chat().sendMessage();
    }

    public ListMessages listMessages() {
        return chat().listMessages();
    }

    public ShowMessage showMessage() {
        return chat().showMessage();
    }

    /** The use cases of notifications. */
    public TestNotifications notifications() {
        return notifications;
    }

    /** The node's background work. */
    public TestJobs jobs() {
        return jobs;
    }

    /** The use cases of projects. */
    public TestProjects projects() {
        return new TestProjects(
                stores,
                groups(),
                followUps,
                new PostedMessages(access, stores.messages(), ids, clock),
                cards,
                cursors,
                bus,
                ids,
                clock);
    }

    /** The use cases of saved filters. */
    public TestFilters filters() {
        return new TestFilters(stores, bus, ids, clock);
    }

    /** The use cases of templates. */
    public TestTemplates templates() {
        return new TestTemplates(stores, tasks().createTask(), bus, ids, clock);
    }

    /** The use cases of calendars. */
    public TestCalendars calendars() {
        return new TestCalendars(stores, ids, clock);
    }

    /** The use cases of search. */
    public TestSearch search() {
        return new TestSearch(stores, messageViews, new CommentViews(cards), cursors);
    }

    /** The use cases of who is there. */
    public TestPresence presence() {
        return presence;
    }

    public ListOnline listOnline() {
        return presence.online(access, cursors);
    }

    public SweepPresence sweepPresence() {
        return presence.sweep(presenceNews, typingNews, guestNews);
    }

    public StartTyping startTyping() {
        return new StartTyping(access, chat().threads(), new TypingPace(limits), bus);
    }

    public StopTyping stopTyping() {
        return new StopTyping(access, chat().threads(), bus);
    }

    public DisconnectEnded disconnectEnded() {
        return new DisconnectEnded(live, stores.sessions());
    }

    /** Looks at every room each time it is run. */
    public CheckHeads checkHeads() {
        return new CheckHeads(live, stores.changeLog(), CheckHeads.TICK);
    }

    public Sync sync() {
        return new Sync(rules, resumption, stores.changeLog(), views);
    }

    @Override
    public void close() {
        jobs.close();
        notifications.close();
        guestNews.close();
        typingNews.close();
        presenceNews.close();
        live.close();
        presence.close();
        identity.close();
        cards.close();
    }
}
