package dev.hearth.domain.admin;

/** What an administrator may do that is written down. */
public enum AuditAction {
    USER_ROLE_CHANGED,
    USER_SUSPENDED,
    USER_REACTIVATED,
    USER_DELETED,
    ADMIN_CREATED,
    GROUP_ARCHIVED,
    GROUP_RESTORED,
    GROUP_DELETED,
    GROUP_SUBSCRIPTION_SET,
    JOB_RETRIED,
    JOB_CANCELLED,
    ANNOUNCEMENT_MADE,
    ANNOUNCEMENT_REVOKED
}
