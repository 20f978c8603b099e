package dev.hearth.application.notification;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.NotificationId;

/**
 * Lets one of one's notifications be unread again, where what it tells of is by now: reading on there must find it. Doing it again
 * changes nothing.
 */
public final class MarkNotificationUnread {
    private final NotificationAccess access;
    private final Whereabouts whereabouts;

    public MarkNotificationUnread(NotificationAccess access, Whereabouts whereabouts) {
        this.access = access;
        this.whereabouts = whereabouts;
    }

    public NotificationView run(Caller caller, NotificationId id) {
        return access.change(caller, id, one -> whereabouts.now(one.unreadAgain()));
    }
}
