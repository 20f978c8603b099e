package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;

/** Fetches what {@link GroupPolicy} decides upon. */
public final class GroupAccess {
    private final Groups groups;
    private final GroupMembers members;

    public GroupAccess(Groups groups, GroupMembers members) {
        this.groups = groups;
        this.members = members;
    }

    /** The group as the caller has it; refuses as not found when they are not in it. */
    public JoinedGroup joined(Caller caller, GroupId id) {
        GroupMember member = GroupPolicy.mustBeMember(members.find(id, caller.user()));
        return groups.find(id)
                .map(group -> new JoinedGroup(group, member))
                .orElseThrow(() -> new Refusal.NotFound("group"));
    }

    /** The same, for something that is to be changed in it: refuses whoever may not, and where the group is archived. */
    public JoinedGroup permitted(Caller caller, GroupId id, GroupPermission permission) {
        JoinedGroup joined = joined(caller, id);
        GroupPolicy.must(joined, permission);
        joined.group().mustBeInUse();
        return joined;
    }
}
