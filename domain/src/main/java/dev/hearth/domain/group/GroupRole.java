package dev.hearth.domain.group;

/** What a member may do in a group; each role may do all that the next one may. */
public enum GroupRole {
    OWNER,
    ADMIN,
    MEMBER,
    /** Sees only what they were let into: neither the group's channels nor who else is in it. */
    GUEST;

    /** Whether this role may do all that the other may. */
    public boolean isAtLeast(GroupRole other) {
        return compareTo(other) <= 0;
    }

    /** Whether this role may do more than the other. */
    public boolean isAbove(GroupRole other) {
        return compareTo(other) < 0;
    }
}
