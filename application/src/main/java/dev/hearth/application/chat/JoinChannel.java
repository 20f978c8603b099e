package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.util.Optional;

/** Takes somebody into a public channel they see. Joining again changes nothing. */
public final class JoinChannel {
    private final ChannelAccess access;
    private final ChannelMembers members;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;

    public JoinChannel(ChannelAccess access, ChannelMembers members, UserCards cards, EventBus bus, Clock clock) {
        this.access = access;
        this.members = members;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
    }

    public ChannelMemberView run(Caller caller, ChannelId channel) {
        Optional<ChannelMember> already = access.membership(caller, channel);
        return ChannelMemberView.of(already.orElseGet(() -> joined(caller, channel)), cards.one(caller.user()));
    }

    private ChannelMember joined(Caller caller, ChannelId id) {
        // Whoever sees a channel without being in it sees a public one: there is nothing more to ask.
        access.mustBeOpen(access.visible(caller, id));
        ChannelMember member =
                members.add(ChannelMember.joining(id, caller.user(), ChannelRole.MEMBER, clock.instant()));
        bus.publish(member);
        return member;
    }
}
