package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts somebody out of a channel. */
public final class RemoveChannelMember {
    private final ChannelDoor door;
    private final ChannelMembers members;
    private final ChannelAccess access;
    private final EventBus bus;
    private final Clock clock;

    public RemoveChannelMember(
            ChannelDoor door, ChannelMembers members, ChannelAccess access, EventBus bus, Clock clock) {
        this.door = door;
        this.members = members;
        this.access = access;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ChannelId id, UserId person) {
        door.mustRun(caller, id);
        Optional<ChannelMember> own = access.membership(caller, id);
        Instant now = clock.instant();
        ChannelMember removed = members.change(id, person, member -> {
                    ChannelPolicy.mayRemove(own, member);
                    return member.leaving(now);
                })
                .orElseThrow(() -> new Refusal.NotFound("member"));
        bus.publish(removed);
    }
}
