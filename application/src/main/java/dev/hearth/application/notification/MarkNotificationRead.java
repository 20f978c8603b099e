package dev.hearth.application.notification;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.NotificationId;
import java.time.Clock;

/** Marks one of one's notifications as read. Doing it again changes nothing. */
public final class MarkNotificationRead {
    private final NotificationAccess access;
    private final Clock clock;

    public MarkNotificationRead(NotificationAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public NotificationView run(Caller caller, NotificationId id) {
        return access.change(caller, id, notification -> notification.read(clock.instant()));
    }
}
