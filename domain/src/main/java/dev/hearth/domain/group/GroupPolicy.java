package dev.hearth.domain.group;

import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Who may do what in a group. Groups are private: to anybody who is not a member, a group does not exist. */
public final class GroupPolicy {
    private GroupPolicy() {}

    public static GroupMember mustBeMember(Optional<GroupMember> caller) {
        return caller.orElseThrow(() -> new Refusal.NotFound("group"));
    }

    public static void mayAddMembers(Optional<GroupMember> caller) {
        if (mustBeMember(caller).role() == GroupRole.MEMBER) {
            throw new Refusal.Forbidden("Only the group's owner and admins may add members.");
        }
    }
}
