package dev.hearth.application.group;

import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.Refusal;

/** The two ways to an invitation: from the group it belongs to, and by its secret. */
public final class InvitationAccess {
    private final GroupAccess access;
    private final Groups groups;
    private final Invitations invitations;

    public InvitationAccess(GroupAccess access, Groups groups, Invitations invitations) {
        this.access = access;
        this.groups = groups;
        this.invitations = invitations;
    }

    /** One of a group's, for those who may invite. */
    Invitation ofGroup(Caller caller, GroupId group, InvitationId id) {
        GroupPolicy.must(access.joined(caller, group), GroupPermission.INVITE);
        return invitations
                .find(id)
                .filter(invitation -> invitation.group().equals(group))
                .orElseThrow(InvitationAccess::missing);
    }

    /** One of a group's that is to be used again: refuses whoever may not let in as it does, and where the group is archived. */
    Invitation toSendAgain(Caller caller, GroupId group, InvitationId id) {
        Invitation invitation = ofGroup(caller, group, id);
        GroupPolicy.mayAdmit(access.permitted(caller, group, GroupPermission.INVITE), invitation.role());
        return invitation;
    }

    /** Whatever became of it, unless its group was deleted. */
    Invitation bySecret(SecretCode token) {
        return invitations
                .findBySecret(SecretDigest.of(token))
                .filter(invitation -> groups.find(invitation.group()).isPresent())
                .orElseThrow(InvitationAccess::missing);
    }

    static Refusal missing() {
        return new Refusal.NotFound("invitation");
    }
}
