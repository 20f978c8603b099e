package dev.hearth.application.group;

import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.identity.SecretCode;
import java.time.Clock;

/** Tells whoever has an invitation's secret, signed in or not, who asks them where. */
public final class PreviewInvitation {
    private final InvitationAccess access;
    private final Groups groups;
    private final UserCards cards;
    private final Clock clock;

    public PreviewInvitation(InvitationAccess access, Groups groups, UserCards cards, Clock clock) {
        this.access = access;
        this.groups = groups;
        this.cards = cards;
        this.clock = clock;
    }

    public InvitationPreview run(SecretCode token) {
        Invitation invitation = access.bySecret(token).mustBeOpen(clock.instant());
        Group group = groups.find(invitation.group()).orElseThrow(InvitationAccess::missing);
        return new InvitationPreview(
                group.name().value(), cards.one(invitation.inviter()).displayName());
    }
}
