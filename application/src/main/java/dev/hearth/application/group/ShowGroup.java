package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;

/** Shows a group to one of its members. */
public final class ShowGroup {
    private final Groups groups;
    private final GroupMembers members;

    public ShowGroup(Groups groups, GroupMembers members) {
        this.groups = groups;
        this.members = members;
    }

    public GroupView run(Caller caller, GroupId id) {
        GroupMember member = GroupPolicy.mustBeMember(members.find(id, caller.user()));
        return groups.find(id)
                .map(group -> GroupView.of(new JoinedGroup(group, member)))
                .orElseThrow(() -> new Refusal.NotFound("group"));
    }
}
