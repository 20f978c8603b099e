package dev.hearth.application.notification;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Refusal;
import java.util.function.UnaryOperator;

/** Changes one's own notifications, and tells of it; to everybody else there are none such. */
public final class NotificationAccess {
    private final Notifications notifications;
    private final NotificationViews views;
    private final EventBus bus;

    public NotificationAccess(Notifications notifications, NotificationViews views, EventBus bus) {
        this.notifications = notifications;
        this.views = views;
        this.bus = bus;
    }

    NotificationView change(Caller caller, NotificationId id, UnaryOperator<Notification> change) {
        Notification found = notifications
                .find(id)
                .filter(one -> one.person().equals(caller.user()))
                .orElseThrow(NotificationAccess::none);
        Notification changed =
                notifications.change(found.mustBeThere().id(), change).orElseThrow(NotificationAccess::none);
        bus.publish(changed);
        return views.one(changed);
    }

    private static Refusal none() {
        return new Refusal.NotFound("notification");
    }
}
