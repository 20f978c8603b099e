package dev.hearth.domain.group;

/** What a member may do in a group; each role may do all that the next one may. */
public enum GroupRole {
    OWNER,
    ADMIN,
    MEMBER
}
