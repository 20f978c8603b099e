package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.util.Optional;

/** Closes a channel: everything in it can be read and nothing written. Doing it again changes nothing. */
public final class ArchiveChannel {
    private final ChannelDoor door;
    private final NotedChanges changes;
    private final EventBus bus;
    private final Clock clock;

    public ArchiveChannel(ChannelDoor door, NotedChanges changes, EventBus bus, Clock clock) {
        this.door = door;
        this.changes = changes;
        this.bus = bus;
        this.clock = clock;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        Channel found = door.mustOwn(caller, id);
        ChannelLife archived = new ChannelLife(Optional.of(clock.instant()), Optional.empty());
        Channel changed = changes.change(
                caller.user(),
                found,
                ActivityKind.CHANNEL_ARCHIVED,
                channel -> channel.life().archived() ? channel : channel.with(archived));
        bus.publish(changed);
        return ChannelView.of(changed);
    }
}
