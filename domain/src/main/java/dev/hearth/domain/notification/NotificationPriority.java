package dev.hearth.domain.notification;

import dev.hearth.domain.identity.NotificationType;

/** How much something matters to whom it is told. */
public enum NotificationPriority {
    LOW,
    NORMAL,
    HIGH;

    public static NotificationPriority of(NotificationType type) {
        return switch (type) {
            case MENTION, ASSIGNMENT, OVERDUE, INVITATION -> HIGH;
            case REPLY, COMMENT, DUE_SOON, MISSED_CALL, SYSTEM -> NORMAL;
            case REACTION, STATUS -> LOW;
        };
    }
}
