package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The one way out of a group that goes on. Who may send whom away is decided before. */
public final class Departure {
    private final GroupMembers members;
    private final List<MembershipEffects> effects;
    private final Clock clock;

    public Departure(GroupMembers members, List<MembershipEffects> effects, Clock clock) {
        this.members = members;
        this.effects = List.copyOf(effects);
        this.clock = clock;
    }

    /**
     * Ends a membership, within the caller's transaction.
     *
     * @return what was stored, to be published after the transaction
     */
    List<Revised> end(GroupMember member) {
        // The membership last: a crash in between leaves somebody who can leave again.
        List<Revised> changes = new ArrayList<>();
        effects.forEach(effect -> changes.addAll(effect.left(member)));
        changes.add(members.change(member.group(), member.user(), this::ended));
        return List.copyOf(changes);
    }

    /** Looks again: the group may just have been handed over to them. */
    private GroupMember ended(GroupMember now) {
        GroupPolicy.mayLeave(now.role());
        return now.left(clock.instant());
    }
}
