package dev.hearth.domain.group;

/** A group as one of its members has it. */
public record JoinedGroup(Group group, GroupMember member) {
    /** What the member is in the group. Who owns it is for the group to say. */
    public GroupRole role() {
        if (group.isOwnedBy(member.user())) {
            return GroupRole.OWNER;
        }
        return member.role() == GroupRole.OWNER ? GroupRole.ADMIN : member.role();
    }
}
