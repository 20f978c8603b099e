package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Lets somebody else into a channel. Doing it again changes nothing. */
public final class AddChannelMember {
    private final ChannelAccess access;
    private final ChannelMembers members;
    private final GroupMembers groupMembers;
    private final Users users;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;

    public AddChannelMember(
            ChannelAccess access,
            ChannelMembers members,
            GroupMembers groupMembers,
            Users users,
            FollowUps followUps,
            Transactions transactions,
            UserCards cards,
            EventBus bus,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.groupMembers = groupMembers;
        this.users = users;
        this.followUps = followUps;
        this.transactions = transactions;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
    }

    public ChannelMemberView run(Caller caller, ChannelId id, UserId newcomer) {
        JoinedChannel seat = access.seat(caller, id);
        Channel channel = seat.channel();
        ChannelPolicy.mayAddMembers(channel, seat.member());
        mustFit(channel, newcomer);
        ChannelMember member = transactions.run(
                () -> letIn(caller, ChannelMember.joining(id, newcomer, ChannelRole.MEMBER, clock.instant())));
        mustStillBeThere(member);
        bus.publish(member);
        return ChannelMemberView.of(member, cards.one(newcomer));
    }

    private ChannelMember letIn(Caller caller, ChannelMember joining) {
        Optional<Revised> before =
                members.find(joining.channel(), joining.user()).map(Revised.class::cast);
        ChannelMember member = members.add(joining);
        followUps.of(new FollowUps.Change(caller.user().scope(), before, member));
        return member;
    }

    /** In a group's channel somebody outside the group is refused like somebody who does not exist: groups are private. */
    private void mustFit(Channel channel, UserId newcomer) {
        boolean fits = users.find(newcomer).isPresent()
                && channel.group()
                        .map(g -> groupMembers.find(g, newcomer).isPresent())
                        .orElse(true);
        if (!fits) {
            throw unfit();
        }
    }

    /** Looks once more after the membership is stored: their account may have been deleted meanwhile. */
    private void mustStillBeThere(ChannelMember member) {
        if (users.find(member.user()).isEmpty()) {
            members.change(member.channel(), member.user(), m -> m.leaving(clock.instant()))
                    .ifPresent(bus::publish);
            throw unfit();
        }
    }

    private static Refusal unfit() {
        return new Refusal.Invalid("userId", "is not somebody who can be in this channel");
    }
}
