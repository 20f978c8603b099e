package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.external.push.HttpPushSender;
import dev.hearth.adapter.external.push.PushSettings;
import dev.hearth.application.event.AllFollowUps;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.notification.AccountNotifications;
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
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.PostingQueue;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.util.List;

/** What people are told because it concerns them. */
final class NotificationModule extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            AccountNotifications.class,
            AnnouncementDelivery.class,
            ShowAnnouncement.class,
            DeleteNotification.class,
            Invitees.class,
            ListNotifications.class,
            MarkAllNotificationsRead.class,
            MarkNotificationRead.class,
            MarkNotificationUnread.class,
            NotificationAccess.class,
            Whereabouts.class,
            NotificationDelivery.class,
            NotificationMailer.class,
            NotificationPlaces.class,
            NotificationViews.class,
            Recipients.class,
            ShowUnreadNotifications.class,
            TaskAlarms.class,
            TaskReminders.class,
            AddPushSubscription.class,
            ListPushSubscriptions.class,
            PushDelivery.class,
            PushDevices.class,
            RemovePushSubscription.class,
            SendTestPush.class,
            ShowPushKey.class,
            SweepPushSubscriptions.class);

    @Override
    protected void configure() {
        ALL.forEach(part -> Whole.bind(binder(), part));
    }

    @Provides
    @Singleton
    MailPlan mailPlan(Jobs jobs, Settings settings, IdSource ids, Clock clock) {
        return new MailPlan(jobs, settings.mail().gather(), ids, clock);
    }

    @Provides
    @Singleton
    PushPlan pushPlan(
            PushSubscriptions subscriptions,
            Notifications notifications,
            Jobs jobs,
            Transactions transactions,
            Settings settings,
            IdSource ids,
            Clock clock) {
        return new PushPlan(
                subscriptions,
                notifications,
                jobs,
                transactions,
                settings.push().gather(),
                ids,
                clock);
    }

    @Provides
    @Singleton
    PushSender pushSender(Settings settings, Secrets secrets, Clock clock, OnClose onClose) {
        String contact = settings.push().contact();
        PushSettings known = PushSettings.usual(
                contact.isEmpty() ? "mailto:" + settings.mail().from() : contact,
                settings.push().privateNetworks());
        return onClose.add(new HttpPushSender(known, secrets.keyFor("push"), clock));
    }

    @Provides
    @Singleton
    FollowUps followUps(
            Jobs jobs,
            Notifications notifications,
            TaskAlarms alarms,
            JobBell bell,
            EventBus bus,
            IdSource ids,
            Clock clock,
            PostingQueue postings,
            OnClose onClose) {
        NotificationQueue queue =
                onClose.add(new NotificationQueue(jobs, notifications, alarms, bell, bus, ids, clock));
        return new AllFollowUps(List.of(queue, postings));
    }
}
