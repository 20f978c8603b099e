package dev.hearth.application.notification;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationId;

/** Lets one of one's notifications be unread again. Doing it again changes nothing. */
public final class MarkNotificationUnread {
    private final NotificationAccess access;

    public MarkNotificationUnread(NotificationAccess access) {
        this.access = access;
    }

    public NotificationView run(Caller caller, NotificationId id) {
        return access.change(caller, id, Notification::unreadAgain);
    }
}
