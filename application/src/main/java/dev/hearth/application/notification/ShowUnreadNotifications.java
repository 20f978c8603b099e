package dev.hearth.application.notification;

import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.Caller;

/** Tells how many of one's notifications are unread. */
public final class ShowUnreadNotifications {
    private final Notifications notifications;

    public ShowUnreadNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /** How many there are. */
    public record UnreadNotifications(long count) {}

    public UnreadNotifications run(Caller caller) {
        return new UnreadNotifications(notifications.unread(caller.user()));
    }
}
