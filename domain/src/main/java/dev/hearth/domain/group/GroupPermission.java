package dev.hearth.domain.group;

/** One thing a member may or may not do in a group. The owner always may. */
public enum GroupPermission {
    CREATE_CHANNELS(GroupRole.MEMBER),
    CREATE_PROJECTS(GroupRole.MEMBER),
    CREATE_TASKS(GroupRole.MEMBER),
    /** Letting others in, at once or by an invitation. */
    INVITE(GroupRole.ADMIN),
    /** Changing what other members may do, and removing them. */
    MANAGE_MEMBERS(GroupRole.ADMIN),
    /** Changing name, description and settings, archiving and restoring. */
    CHANGE_GROUP(GroupRole.ADMIN),
    /** Finding the group's public channels without having been let into them. */
    BROWSE_CHANNELS(GroupRole.MEMBER),
    /** Seeing who is in the group, and hearing what changes in it. */
    SEE_MEMBERS(GroupRole.MEMBER);

    private final GroupRole usualLeast;

    GroupPermission(GroupRole usualLeast) {
        this.usualLeast = usualLeast;
    }

    /** The least role that may, where the group's settings say nothing else. */
    public GroupRole usualLeast() {
        return usualLeast;
    }

    /** Whether a group may choose the least role for it. The others decide who sees and rules the group, and are the same everywhere. */
    public boolean isForGroupsToSet() {
        return compareTo(INVITE) <= 0;
    }
}
