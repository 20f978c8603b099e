package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one way into a group, however somebody was let in. Who may let them in is decided before. */
public final class Admission {
    private final Groups groups;
    private final GroupMembers members;
    private final GroupSeats seats;
    private final Subscriptions subscriptions;
    private final Users users;
    private final List<MembershipEffects> effects;
    private final Clock clock;

    public Admission(
            Groups groups,
            GroupMembers members,
            GroupSeats seats,
            Subscriptions subscriptions,
            Users users,
            List<MembershipEffects> effects,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.seats = seats;
        this.subscriptions = subscriptions;
        this.users = users;
        this.effects = List.copyOf(effects);
        this.clock = clock;
    }

    /**
     * Somebody who is in.
     *
     * @param changes what was stored, to be published after the transaction; nothing when they were in before
     */
    public record Admitted(GroupMember member, List<Revised> changes) {
        public Admitted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Lets somebody in, within the caller's transaction. Somebody who is in already stays as they are.
     *
     * @throws Refusal.NotFound when there is no such group
     * @throws Refusal.Invalid when their account is gone
     * @throws Refusal.Conflict when it is archived, and on field {@code seats} when it is full
     */
    public Admitted admit(GroupId group, UserId newcomer, GroupRole role) {
        Optional<GroupMember> already = members.find(group, newcomer);
        if (already.isPresent()) {
            return new Admitted(already.get(), List.of());
        }
        Group open = groups.find(group).orElseThrow(() -> new Refusal.NotFound("group"));
        open.mustBeInUse();
        // The membership first: what follows from it is for members. A crash in between leaves a member who joins the
        // rest by themselves.
        GroupMember member = seated(GroupMember.joining(group, newcomer, role, clock.instant()));
        mustStillBeThere(member);
        List<Revised> changes = new ArrayList<>(List.of(member));
        effects.forEach(effect -> changes.addAll(effect.joined(member)));
        return new Admitted(member, changes);
    }

    /**
     * Looks after the membership is stored, as whoever deletes an account looks for memberships after it is removed: one of the
     * two sees the other.
     */
    private void mustStillBeThere(GroupMember member) {
        if (users.find(member.user()).isEmpty()) {
            // Where there is no transaction that undoes it.
            members.change(member.group(), member.user(), m -> m.left(clock.instant()));
            throw new Refusal.Invalid("userId", "is not a user");
        }
    }

    private GroupMember seated(GroupMember joining) {
        return subscriptions
                .find(joining.group())
                .flatMap((Subscription subscription) -> subscription.seatLimit(joining.joinedAt()))
                .map(limit -> seats.take(joining.group(), joining.user(), limit, () -> members.add(joining)))
                .orElseGet(() -> members.add(joining));
    }
}
