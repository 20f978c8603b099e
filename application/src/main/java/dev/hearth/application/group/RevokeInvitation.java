package dev.hearth.application.group;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import java.time.Clock;

/** Takes an invitation back. Of one that has ended nothing changes. */
public final class RevokeInvitation {
    private final InvitationAccess access;
    private final Invitations invitations;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeInvitation(
            InvitationAccess access,
            Invitations invitations,
            GroupJournal journal,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void run(Caller caller, GroupId group, InvitationId id) {
        Invitation before = access.ofGroup(caller, group, id);
        transactions.run(() -> {
            Invitation after = invitations.change(id, invitation -> invitation.revoked(clock.instant()));
            if (!after.ended().equals(before.ended())) {
                String to = after.email().map(EmailAddress::value).orElse("");
                journal.noteThing(group, caller.user(), ActivityKind.INVITATION_REVOKED, id.value(), to);
            }
            return after;
        });
    }
}
