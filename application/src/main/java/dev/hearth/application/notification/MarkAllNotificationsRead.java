package dev.hearth.application.notification;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Marks all of one's notifications as read. */
public final class MarkAllNotificationsRead {
    private static final int PAGE = 200;

    private final Notifications notifications;
    private final EventBus bus;
    private final Clock clock;

    public MarkAllNotificationsRead(Notifications notifications, EventBus bus, Clock clock) {
        this.notifications = notifications;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * Leaves unread what came, or was added to, since somebody looked.
     *
     * @param upTo the revision of their scope that they had seen
     * @return what is unread still
     */
    public ShowUnreadNotifications.UnreadNotifications run(Caller caller, long upTo) {
        Instant now = clock.instant();
        for (Notification found : unread(caller.user())) {
            notifications
                    .change(found.id(), one -> one.revision() <= upTo ? one.read(now) : one)
                    .ifPresent(bus::publish);
        }
        return new ShowUnreadNotifications.UnreadNotifications(notifications.unread(caller.user()));
    }

    private List<Notification> unread(UserId person) {
        return Page.all(next ->
                notifications.of(person, NotificationFilter.UNREAD, next.map(Notifications.Place::parse), PAGE));
    }
}
