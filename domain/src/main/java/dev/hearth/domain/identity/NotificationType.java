package dev.hearth.domain.identity;

/** What somebody may be notified of. */
public enum NotificationType {
    MENTION,
    REPLY,
    REACTION,
    ASSIGNMENT,
    STATUS,
    COMMENT,
    DUE_SOON,
    OVERDUE,
    INVITATION,
    MISSED_CALL,
    SYSTEM
}
