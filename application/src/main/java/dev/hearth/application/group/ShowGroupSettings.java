package dev.hearth.application.group;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;

/** Shows one of its members how a group is run. */
public final class ShowGroupSettings {
    private final GroupAccess access;

    public ShowGroupSettings(GroupAccess access) {
        this.access = access;
    }

    public GroupSettingsView run(Caller caller, GroupId id) {
        return GroupSettingsView.of(access.joined(caller, id).group().settings());
    }
}
