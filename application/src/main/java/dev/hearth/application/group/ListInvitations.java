package dev.hearth.application.group;

import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lists the invitations of a group, newest first, to those who may invite; never their secrets. */
public final class ListInvitations {
    private final GroupAccess access;
    private final Invitations invitations;
    private final UserCards cards;
    private final Cursors cursors;
    private final Clock clock;

    public ListInvitations(GroupAccess access, Invitations invitations, UserCards cards, Cursors cursors, Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.cards = cards;
        this.cursors = cursors;
        this.clock = clock;
    }

    public Page<InvitationView> run(Caller caller, GroupId group, PageRequest request) {
        GroupPolicy.must(access.joined(caller, group), GroupPermission.INVITE);
        String list = "invitations:" + group + ":" + caller.user();
        Optional<InvitationId> before = cursors.open(list, request.cursor()).map(InvitationId::parse);
        Page<Invitation> page = invitations.of(group, before, request.limit());
        Cards people = cards.of(page.items(), Invitation::inviter);
        Instant now = clock.instant();
        return cursors.seal(list, page.map(invitation -> InvitationView.of(invitation, people, now)));
    }
}
