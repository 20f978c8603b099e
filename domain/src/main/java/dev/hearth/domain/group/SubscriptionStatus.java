package dev.hearth.domain.group;

/** How a subscription is doing. */
public enum SubscriptionStatus {
    ACTIVE,
    /** A payment is late; what was bought still holds. */
    PAST_DUE,
    CANCELLED
}
