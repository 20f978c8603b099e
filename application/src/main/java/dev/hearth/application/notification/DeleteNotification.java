package dev.hearth.application.notification;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.NotificationId;
import java.time.Clock;

/** Throws away one of one's notifications. What happens to the same thing later is told anew. */
public final class DeleteNotification {
    private final NotificationAccess access;
    private final Clock clock;

    public DeleteNotification(NotificationAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public NotificationView run(Caller caller, NotificationId id) {
        return access.change(caller, id, notification -> notification.deleted(clock.instant()));
    }
}
