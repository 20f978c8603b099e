package dev.hearth.domain.identity;

/** Whether an account may be used. */
public enum AccountStatus {
    ACTIVE,
    /** An administrator has closed it for now. */
    SUSPENDED,
    /** Its owner has closed it for now; an administrator may open it again. */
    DEACTIVATED
}
