package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** The one way a group comes to belong to somebody else. Who may hand it over is decided before. */
public final class Handover {
    private final Groups groups;
    private final GroupMembers members;
    private final GroupJournal journal;

    public Handover(Groups groups, GroupMembers members, GroupJournal journal) {
        this.groups = groups;
        this.members = members;
        this.journal = journal;
    }

    /**
     * Makes another member the owner, and the owner an admin, within the caller's transaction.
     *
     * <p>The heir's own record first: it decides between this and their leaving. Then the group, which alone says who owns it and
     * decides between two who hand it over at once. The rest follows.
     *
     * @param owned as its owner has it
     * @param why a few words for the group's activity; may be empty
     * @return what was stored, to be published after the transaction
     */
    List<Revised> give(JoinedGroup owned, UserId heir, String why) {
        GroupId id = owned.group().id();
        UserId owner = owned.member().user();
        GroupMember before = members.find(id, heir)
                .orElseThrow(() -> new Refusal.Invalid("userId", "is not somebody in this group"));
        GroupMember crowned =
                members.change(id, heir, member -> member.as(GroupRole.OWNER).withPermissions(MemberPermissions.NONE));
        Group group = given(id, owner, heir, before);
        GroupMember former = members.change(id, owner, member -> member.as(GroupRole.ADMIN));
        journal.notePerson(id, owner, ActivityKind.OWNERSHIP_TRANSFERRED, heir, why);
        return List.of(crowned, group, former);
    }

    private Group given(GroupId id, UserId owner, UserId heir, GroupMember before) {
        try {
            return groups.change(id, group -> {
                GroupPolicy.mustOwn(group, owner);
                return group.ownedBy(heir);
            });
        } catch (Refusal tooLate) {
            // Where there is no transaction that undoes it.
            if (groups.find(id).filter(group -> group.isOwnedBy(heir)).isEmpty()) {
                members.change(id, heir, member -> member.as(below(before)).withPermissions(before.permissions()));
            }
            throw tooLate;
        }
    }

    /** Who was seen as owner without owning the group was being given it by another who comes too late as well. */
    private static GroupRole below(GroupMember before) {
        return before.role() == GroupRole.OWNER ? GroupRole.MEMBER : before.role();
    }
}
