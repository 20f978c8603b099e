package dev.hearth.application.group;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestGroups;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A group of ada's and what people do in it. */
record Household(TestHearth hearth, Caller ada, GroupId home) {
    static Household in(TestHearth hearth) {
        Caller ada = hearth.somebodyCalled("ada");
        CreateGroup.Command command = new CreateGroup.Command(new GroupName("Home"), "");
        return new Household(
                hearth,
                ada,
                GroupId.parse(hearth.createGroup().run(ada, command).id()));
    }

    TestGroups groups() {
        return hearth.groups();
    }

    /** Somebody new whom ada lets in. */
    Caller newcomer(String name, GroupRole role) {
        Caller caller = hearth.somebodyCalled(name);
        letIn(ada, caller, Optional.of(role));
        return caller;
    }

    GroupMemberView letIn(Caller host, Caller newcomer, Optional<GroupRole> role) {
        return groups().addGroupMember().run(host, home, new AddGroupMember.Command(newcomer.user(), role));
    }

    GroupView changed(Caller caller, String name) {
        return groups().changeGroup().run(caller, home, called(name));
    }

    static ChangeGroup.Command called(String name) {
        return new ChangeGroup.Command(Optional.of(new GroupName(name)), new Edit.Leave<>(), Optional.empty());
    }

    GroupMemberView ranked(Caller caller, Caller subject, GroupRole role) {
        return groups().changeGroupMember()
                .run(caller, home, subject.user(), new ChangeGroupMember.Command(Optional.of(role), Map.of()));
    }

    GroupMemberView permitted(
            Caller caller, Caller subject, Map<ChangeGroupMember.Command.Mark, Set<GroupPermission>> permissions) {
        return groups().changeGroupMember()
                .run(caller, home, subject.user(), new ChangeGroupMember.Command(Optional.empty(), permissions));
    }

    void opened() {
        groups().changeGroupSettings()
                .run(
                        ada,
                        home,
                        new ChangeGroupSettings.Command(
                                Optional.of(GroupSettings.Joining.OPEN), Optional.empty(), Map.of(), Optional.empty()));
    }

    GroupView transferred(Caller from, Caller to) {
        return groups().transferGroup().run(from, home, to.user());
    }

    Group stored() {
        return hearth.stores().groups().find(home).orElseThrow();
    }

    List<GroupMember> members() {
        return hearth.stores()
                .groupMembers()
                .of(home, Optional.empty(), PageRequest.MAX_LIMIT)
                .items();
    }

    Optional<GroupRole> roleOf(Caller person) {
        return hearth.stores().groupMembers().find(home, person.user()).map(GroupMember::role);
    }
}
