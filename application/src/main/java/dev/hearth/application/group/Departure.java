package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one way out of a group that goes on. Who may send whom away is decided before. */
public final class Departure {
    private final GroupMembers members;
    private final Invitations invitations;
    private final List<MembershipEffects> effects;
    private final Clock clock;

    public Departure(GroupMembers members, Invitations invitations, List<MembershipEffects> effects, Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.effects = List.copyOf(effects);
        this.clock = clock;
    }

    /**
     * Ends a membership, within the caller's transaction, and the invitations that the member made: nobody answers for them any
     * more, and who was sent away must not come back by their own.
     *
     * @return what was stored, to be published after the transaction
     */
    List<Revised> end(GroupMember member) {
        // The membership last: a crash in between leaves somebody who can leave again.
        List<Revised> changes = new ArrayList<>();
        effects.forEach(effect -> changes.addAll(effect.left(member)));
        Instant now = clock.instant();
        invitations
                .lastingBy(member.group(), member.user())
                .forEach(id -> invitations.change(id, invitation -> invitation.revoked(now)));
        changes.add(members.change(member.group(), member.user(), this::ended));
        return List.copyOf(changes);
    }

    /** Looks again: the group may just have been handed over to them. */
    private GroupMember ended(GroupMember now) {
        GroupPolicy.mayLeave(now.role());
        return now.left(clock.instant());
    }
}
