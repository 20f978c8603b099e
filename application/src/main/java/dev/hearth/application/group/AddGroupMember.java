package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;

/** Lets somebody into a group. Doing it again changes nothing. */
public final class AddGroupMember {
    private final GroupMembers members;
    private final Users users;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;

    public AddGroupMember(GroupMembers members, Users users, UserCards cards, EventBus bus, Clock clock) {
        this.members = members;
        this.users = users;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
    }

    public GroupMemberView run(Caller caller, GroupId group, UserId newcomer) {
        GroupPolicy.mayAddMembers(members.find(group, caller.user()));
        if (users.find(newcomer).isEmpty()) {
            throw new Refusal.Invalid("userId", "is not a user");
        }
        GroupMember member = members.add(GroupMember.joining(group, newcomer, GroupRole.MEMBER, clock.instant()));
        bus.publish(member);
        return GroupMemberView.of(member, cards.one(newcomer));
    }
}
