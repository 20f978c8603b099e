package dev.hearth.application.group;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Mails an invitation again, with a new secret and new time; the letter before opens nothing any more. */
public final class ResendInvitation {
    private final InvitationAccess access;
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final UserCards cards;
    private final SecretSource secrets;
    private final Clock clock;

    public ResendInvitation(
            InvitationAccess access,
            Invitations invitations,
            InvitationLetters letters,
            GroupJournal journal,
            Transactions transactions,
            UserCards cards,
            SecretSource secrets,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.letters = letters;
        this.journal = journal;
        this.transactions = transactions;
        this.cards = cards;
        this.secrets = secrets;
        this.clock = clock;
    }

    public InvitationView run(Caller caller, GroupId group, InvitationId id) {
        access.toSendAgain(caller, group, id);
        SecretCode code = secrets.next();
        Instant now = clock.instant();
        Invitation renewed = transactions.run(() -> renew(caller, id, SecretDigest.of(code), now));
        renewed.email().ifPresent(to -> letters.send(group, caller.user(), to, code));
        return InvitationView.of(renewed, cards.one(renewed.inviter()), now, Optional.empty());
    }

    private Invitation renew(Caller caller, InvitationId id, SecretDigest secret, Instant now) {
        Invitation renewed = invitations.change(id, invitation -> invitation.renewed(secret, now));
        String to = renewed.email().map(EmailAddress::value).orElse("");
        journal.noteThing(renewed.group(), caller.user(), ActivityKind.INVITATION_SENT_AGAIN, id.value(), to);
        return renewed;
    }
}
