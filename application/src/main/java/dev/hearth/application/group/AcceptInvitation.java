package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;

/** Comes into a group by an invitation. Doing it again changes nothing, also when the invitation has ended since. */
public final class AcceptInvitation {
    private final InvitationAccess access;
    private final Invitations invitations;
    private final Groups groups;
    private final GroupMembers members;
    private final Users users;
    private final Admission admission;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;
    private final Clock clock;

    public AcceptInvitation(
            InvitationAccess access,
            Invitations invitations,
            Groups groups,
            GroupMembers members,
            Users users,
            Admission admission,
            GroupJournal journal,
            Transactions transactions,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.groups = groups;
        this.members = members;
        this.users = users;
        this.admission = admission;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
        this.clock = clock;
    }

    public GroupView run(Caller caller, SecretCode token) {
        Invitation invitation = access.bySecret(token);
        Group group = groups.find(invitation.group()).orElseThrow(InvitationAccess::missing);
        GroupMember member = members.find(group.id(), caller.user()).orElseGet(() -> join(caller, invitation));
        return GroupView.of(new JoinedGroup(group, member));
    }

    private GroupMember join(Caller caller, Invitation invitation) {
        User user = users.find(caller.user()).orElseThrow(() -> new Refusal.NotFound("user"));
        invitation.mustBeOpen(clock.instant()).mustBeFor(user);
        Admission.Admitted admitted = transactions.run(() -> members.find(invitation.group(), user.id())
                .map(already -> new Admission.Admitted(already, List.of()))
                .orElseGet(() -> use(user, invitation)));
        admitted.changes().forEach(bus::publish);
        return admitted.member();
    }

    /** The use is taken first, so that of many who race for the last one exactly one goes on to ask for a seat. */
    private Admission.Admitted use(User user, Invitation invitation) {
        invitations.change(invitation.id(), open -> open.used(clock.instant()));
        try {
            Admission.Admitted admitted = admission.admit(invitation.group(), user.id(), invitation.role());
            journal.noteThing(
                    invitation.group(),
                    user.id(),
                    ActivityKind.INVITATION_ACCEPTED,
                    invitation.id().value(),
                    "");
            return admitted;
        } catch (Refusal notLetIn) {
            // Where the store undoes the transaction this is undone with it; elsewhere it gives the use back.
            invitations.change(invitation.id(), Invitation::unused);
            throw notLetIn;
        }
    }
}
