package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;

/** Ends one's own membership. The last owner of a channel with others in it must make somebody else owner first. */
public final class LeaveChannel {
    private final ChannelAccess access;
    private final Owners owners;
    private final ChannelMembers members;
    private final EventBus bus;
    private final Clock clock;

    public LeaveChannel(ChannelAccess access, Owners owners, ChannelMembers members, EventBus bus, Clock clock) {
        this.access = access;
        this.owners = owners;
        this.members = members;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ChannelId id) {
        Channel channel = access.seat(caller, id).channel();
        ChannelPolicy.mayLeave(channel);
        Instant now = clock.instant();
        owners.without(id, caller.user(), () -> members.change(id, caller.user(), m -> m.leaving(now)))
                .ifPresent(bus::publish);
    }
}
