package dev.hearth.testkit;

import dev.hearth.application.admin.AnnouncementJobs;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.MailOptOut;
import dev.hearth.application.identity.OngoingSession;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.notification.AddPushSubscription;
import dev.hearth.application.notification.AnnouncementDelivery;
import dev.hearth.application.notification.DeleteNotification;
import dev.hearth.application.notification.Invitees;
import dev.hearth.application.notification.ListNotifications;
import dev.hearth.application.notification.ListPushSubscriptions;
import dev.hearth.application.notification.MailPlan;
import dev.hearth.application.notification.MarkAllNotificationsRead;
import dev.hearth.application.notification.MarkNotificationRead;
import dev.hearth.application.notification.MarkNotificationUnread;
import dev.hearth.application.notification.NotificationAccess;
import dev.hearth.application.notification.NotificationDelivery;
import dev.hearth.application.notification.NotificationMailer;
import dev.hearth.application.notification.NotificationPlaces;
import dev.hearth.application.notification.NotificationQueue;
import dev.hearth.application.notification.NotificationViews;
import dev.hearth.application.notification.PushDelivery;
import dev.hearth.application.notification.PushDevices;
import dev.hearth.application.notification.PushPlan;
import dev.hearth.application.notification.Recipients;
import dev.hearth.application.notification.RemovePushSubscription;
import dev.hearth.application.notification.SendTestPush;
import dev.hearth.application.notification.ShowAnnouncement;
import dev.hearth.application.notification.ShowPushKey;
import dev.hearth.application.notification.ShowUnreadNotifications;
import dev.hearth.application.notification.SweepPushSubscriptions;
import dev.hearth.application.notification.TaskAlarms;
import dev.hearth.application.notification.TaskReminders;
import dev.hearth.application.notification.Whereabouts;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.testkit.memory.MemoryNotificationMail;
import dev.hearth.testkit.memory.MemoryPushSender;
import java.time.Clock;
import java.time.Duration;

/** The use cases of notifications of one node. */
public final class TestNotifications implements AutoCloseable {
    /** Within which what happened goes out in one letter. */
    public static final Duration GATHER = Duration.ofMinutes(2);

    /** Within which what happens about one thing is told to a device once. */
    public static final Duration PUSH_GATHER = Duration.ofSeconds(3);

    private final Stores stores;
    private final TaskAlarms alarms;
    private final NotificationQueue queue;
    private final Invitees invitees;
    private final NotificationViews views;
    private final Cursors cursors;
    private final MailOptOut optOut = new MailOptOut(TestIdentityParts.box());
    private final MemoryNotificationMail mail = new MemoryNotificationMail();
    private final MemoryPushSender push = new MemoryPushSender();
    private final JobBell bell;
    private final EventBus bus;
    private final IdSource ids;
    private final Clock clock;

    TestNotifications(
            Stores stores, UserCards cards, JobBell bell, Cursors cursors, EventBus bus, IdSource ids, Clock clock) {
        this.stores = stores;
        this.alarms = new TaskAlarms(stores.jobs(), ids, clock);
        this.queue = new NotificationQueue(stores.jobs(), stores.notifications(), alarms, bell, bus, ids, clock);
        this.invitees =
                new Invitees(stores.invitations(), stores.groups(), stores.groupMembers(), stores.users(), clock);
        this.views = new NotificationViews(stores.messages(), stores.tasks(), stores.announcements(), places(), cards);
        this.cursors = cursors;
        this.bell = bell;
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    private NotificationPlaces places() {
        return new NotificationPlaces(
                stores.channels(),
                stores.channelMembers(),
                stores.projects(),
                stores.projectMembers(),
                stores.groups(),
                invitees,
                TestTasks.guests(stores));
    }

    FollowUps followUps() {
        return queue;
    }

    public NotificationViews views() {
        return views;
    }

    public NotificationDelivery delivery() {
        return new NotificationDelivery(
                stores.notifications(),
                recipients(),
                invitees,
                stores.messages(),
                stores.tasks(),
                plan(),
                pushPlan(),
                bus,
                clock);
    }

    private Recipients recipients() {
        return new Recipients(
                stores.users(),
                stores.channels(),
                stores.channelMembers(),
                stores.readMarkers(),
                stores.projectMembers(),
                TestTasks.guests(stores),
                stores.tasks(),
                stores.groupMembers());
    }

    public AnnouncementDelivery announcements() {
        return new AnnouncementDelivery(
                stores.announcements(),
                new AnnouncementJobs(stores.jobs(), ids, clock),
                stores.userDirectory(),
                stores.groupMembers(),
                stores.notifications(),
                recipients(),
                delivery(),
                stores.transactions(),
                bus,
                bell,
                clock);
    }

    public ShowAnnouncement showAnnouncement() {
        return new ShowAnnouncement(stores.announcements(), stores.notifications());
    }

    private MailPlan plan() {
        return new MailPlan(stores.jobs(), GATHER, ids, clock);
    }

    private PushPlan pushPlan() {
        return new PushPlan(
                stores.pushSubscriptions(),
                stores.notifications(),
                stores.jobs(),
                stores.transactions(),
                PUSH_GATHER,
                ids,
                clock);
    }

    private PushDevices devices() {
        return devices(stores.sessions());
    }

    /** The devices of people, with other sessions in place of the store's. */
    public PushDevices devices(Sessions sessions) {
        return new PushDevices(
                stores.pushSubscriptions(),
                sessions,
                stores.users(),
                new RandomSecrets(),
                TestIdentityParts.box(),
                clock);
    }

    public PushDelivery pusher() {
        return new PushDelivery(
                stores.pushSubscriptions(), devices(), stores.notifications(), views, pushPlan(), push, clock);
    }

    /** What devices were told. */
    public MemoryPushSender push() {
        return push;
    }

    public AddPushSubscription addPushSubscription() {
        return new AddPushSubscription(
                stores.pushSubscriptions(),
                devices(),
                new OngoingSession(stores.sessions(), clock),
                push,
                stores.transactions(),
                clock);
    }

    public ListPushSubscriptions listPushSubscriptions() {
        return new ListPushSubscriptions(devices());
    }

    public RemovePushSubscription removePushSubscription() {
        return new RemovePushSubscription(stores.pushSubscriptions());
    }

    public SendTestPush sendTestPush() {
        return new SendTestPush(devices(), pushPlan(), stores.transactions(), bell);
    }

    public ShowPushKey showPushKey() {
        return new ShowPushKey(push);
    }

    public SweepPushSubscriptions sweepPushSubscriptions() {
        return new SweepPushSubscriptions(stores.pushSubscriptions(), stores.sessions());
    }

    public NotificationMailer mailer() {
        return new NotificationMailer(stores.users(), stores.notifications(), views, plan(), mail, optOut, bus, clock);
    }

    public MemoryNotificationMail mail() {
        return mail;
    }

    public TaskReminders reminders() {
        return new TaskReminders(
                stores.tasks(),
                stores.projects(),
                stores.notifications(),
                delivery(),
                recipients(),
                alarms,
                stores.transactions(),
                bus,
                clock);
    }

    private NotificationAccess access() {
        return new NotificationAccess(stores.notifications(), views, bus);
    }

    public ListNotifications list() {
        return new ListNotifications(stores.notifications(), views, cursors);
    }

    public ShowUnreadNotifications showUnread() {
        return new ShowUnreadNotifications(stores.notifications());
    }

    public MarkNotificationRead markRead() {
        return new MarkNotificationRead(access(), clock);
    }

    public MarkNotificationUnread markUnread() {
        return new MarkNotificationUnread(access(), new Whereabouts(stores.messages(), stores.tasks()));
    }

    public MarkAllNotificationsRead markAllRead() {
        return new MarkAllNotificationsRead(stores.notifications(), bus, clock);
    }

    public DeleteNotification delete() {
        return new DeleteNotification(access(), clock);
    }

    @Override
    public void close() {
        queue.close();
    }
}
