package dev.hearth.application.notification;

import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/** Lists what somebody is told, the latest first. */
public final class ListNotifications {
    private final Notifications notifications;
    private final NotificationViews views;
    private final Cursors cursors;

    public ListNotifications(Notifications notifications, NotificationViews views, Cursors cursors) {
        this.notifications = notifications;
        this.views = views;
        this.cursors = cursors;
    }

    public Page<NotificationView> run(Caller caller, NotificationFilter filter, PageRequest request) {
        String list = "notifications:%s:%s:%s"
                .formatted(caller.user(), filter.type().map(Enum::name).orElse(""), filter.reading());
        Optional<Notifications.Place> after =
                cursors.open(list, request.cursor()).map(Notifications.Place::parse);
        Page<Notification> page = notifications.of(caller.user(), filter, after, request.limit());
        return cursors.seal(list, new Page<>(views.of(caller.user(), page.items()), page.next()));
    }
}
