package dev.hearth.application.group;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

/** Says no to an invitation, which ends one that was mailed. A link stays for the others. */
public final class DeclineInvitation {
    private final InvitationAccess access;
    private final Invitations invitations;
    private final Users users;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final Clock clock;

    public DeclineInvitation(
            InvitationAccess access,
            Invitations invitations,
            Users users,
            GroupJournal journal,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.users = users;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void run(Caller caller, SecretCode token) {
        Instant now = clock.instant();
        User user = users.find(caller.user()).orElseThrow(() -> new Refusal.NotFound("user"));
        Invitation invitation = access.bySecret(token).mustBeOpen(now);
        invitation.mustBeFor(user);
        if (invitation.email().isPresent()) {
            transactions.run(() -> decline(user, invitation, now));
        }
    }

    private Invitation decline(User user, Invitation invitation, Instant now) {
        Invitation declined = invitations.change(invitation.id(), open -> open.declined(now));
        journal.noteThing(
                invitation.group(),
                user.id(),
                ActivityKind.INVITATION_DECLINED,
                invitation.id().value(),
                "");
        return declined;
    }
}
