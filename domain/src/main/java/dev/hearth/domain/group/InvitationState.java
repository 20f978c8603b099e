package dev.hearth.domain.group;

/** How things stand with an invitation at a moment. */
public enum InvitationState {
    /** It lets somebody in. */
    OPEN,
    /** It has let in as many as it may. */
    USED_UP,
    /** Its time is over. */
    EXPIRED,
    /** The group took it back. */
    REVOKED,
    /** Whom it was sent to does not want it. */
    DECLINED
}
