package dev.hearth.application.group;

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
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a link that lets in whoever has it, and tells its secret this once. */
public final class InviteByLink {
    private final GroupAccess access;
    private final Invitations invitations;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final UserCards cards;
    private final SecretSource secrets;
    private final IdSource ids;
    private final Clock clock;

    public InviteByLink(
            GroupAccess access,
            Invitations invitations,
            GroupJournal journal,
            Transactions transactions,
            UserCards cards,
            SecretSource secrets,
            IdSource ids,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.journal = journal;
        this.transactions = transactions;
        this.cards = cards;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the link may do.
     *
     * @param role empty for the one that the group gives to newcomers
     * @param expiresAt empty for {@link Invitation#USUAL_LIFE}
     * @param mostUses empty for any number
     */
    public record Command(Optional<GroupRole> role, Optional<Instant> expiresAt, Optional<Integer> mostUses) {}

    public InvitationView run(Caller caller, GroupId group, Command command) {
        JoinedGroup host = access.permitted(caller, group, GroupPermission.INVITE);
        GroupRole role = command.role().orElse(host.group().settings().newcomers());
        GroupPolicy.mayAdmit(host, role);
        SecretCode code = secrets.next();
        Invitation invitation = made(caller, group, role, command, code);
        transactions.run(() -> {
            invitations.add(invitation);
            journal.noteThing(
                    group,
                    caller.user(),
                    ActivityKind.INVITATION_MADE,
                    invitation.id().value(),
                    "");
            return invitation;
        });
        return InvitationView.of(invitation, cards.one(caller.user()), clock.instant(), Optional.of(code));
    }

    private Invitation made(Caller caller, GroupId group, GroupRole role, Command command, SecretCode code) {
        Instant now = clock.instant();
        return Invitation.link(
                new InvitationId(ids.next()),
                group,
                caller.user(),
                role,
                SecretDigest.of(code),
                now,
                command.expiresAt().orElse(now.plus(Invitation.USUAL_LIFE)),
                command.mostUses());
    }
}
