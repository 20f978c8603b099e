package dev.hearth.domain.notification;

import dev.hearth.domain.identity.NotificationType;
import java.util.Optional;

/** Which notifications are wanted; all that are not deleted, where nothing is said. */
public record NotificationFilter(Optional<NotificationType> type, Reading reading) {
    public static final NotificationFilter ALL = new NotificationFilter(Optional.empty(), Reading.ALL);
    public static final NotificationFilter UNREAD = new NotificationFilter(Optional.empty(), Reading.UNREAD);

    /** Whether those that were read are wanted too. */
    public enum Reading {
        ALL,
        UNREAD
    }

    public boolean fits(Notification notification) {
        return notification.deletedAt().isEmpty()
                && type.filter(t -> t != notification.type()).isEmpty()
                && (reading == Reading.ALL || notification.unread());
    }
}
