package dev.hearth.application.group;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;

/** Shows a group to one of its members. */
public final class ShowGroup {
    private final GroupAccess access;

    public ShowGroup(GroupAccess access) {
        this.access = access;
    }

    public GroupView run(Caller caller, GroupId id) {
        return GroupView.of(access.joined(caller, id));
    }
}
