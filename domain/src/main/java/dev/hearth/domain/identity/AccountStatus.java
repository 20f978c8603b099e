package dev.hearth.domain.identity;

/** Whether an account may be used. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED
}
