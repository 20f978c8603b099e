package dev.hearth.application.group;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Mails somebody an invitation. The secret goes to their mailbox alone. */
public final class InviteByEmail {
    private final GroupAccess access;
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final GroupJournal journal;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final UserCards cards;
    private final SecretSource secrets;
    private final IdSource ids;
    private final Clock clock;

    public InviteByEmail(
            GroupAccess access,
            Invitations invitations,
            InvitationLetters letters,
            GroupJournal journal,
            FollowUps followUps,
            Transactions transactions,
            UserCards cards,
            SecretSource secrets,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.letters = letters;
        this.journal = journal;
        this.followUps = followUps;
        this.transactions = transactions;
        this.cards = cards;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whom to invite.
     *
     * @param role empty for the one that the group gives to newcomers
     * @param expiresAt empty for {@link Invitation#USUAL_LIFE}
     */
    public record Command(EmailAddress email, Optional<GroupRole> role, Optional<Instant> expiresAt) {}

    /** When the letter is not taken, there is no invitation: it could not be accepted. */
    public InvitationView run(Caller caller, GroupId group, Command command) {
        JoinedGroup host = access.permitted(caller, group, GroupPermission.INVITE);
        GroupRole role = command.role().orElse(host.group().settings().newcomers());
        GroupPolicy.mayAdmit(host, role);
        SecretCode code = secrets.next();
        Invitation invitation = made(caller, group, role, command, code);
        transactions.run(() -> store(caller, invitation));
        try {
            letters.send(group, caller.user(), command.email(), code);
        } catch (Refusal notSent) {
            invitations.change(invitation.id(), stored -> stored.revoked(clock.instant()));
            throw notSent;
        }
        return InvitationView.of(invitation, cards.one(caller.user()), clock.instant(), Optional.empty());
    }

    private Invitation made(Caller caller, GroupId group, GroupRole role, Command command, SecretCode code) {
        Instant now = clock.instant();
        return Invitation.mailed(
                new InvitationId(ids.next()),
                group,
                caller.user(),
                command.email(),
                role,
                SecretDigest.of(code),
                now,
                command.expiresAt().orElse(now.plus(Invitation.USUAL_LIFE)));
    }

    private Invitation store(Caller caller, Invitation invitation) {
        invitations.add(invitation);
        followUps.invited(invitation.id().value());
        String to = invitation.email().map(EmailAddress::value).orElse("");
        journal.noteThing(
                invitation.group(),
                caller.user(),
                ActivityKind.INVITATION_MADE,
                invitation.id().value(),
                to);
        return invitation;
    }
}
