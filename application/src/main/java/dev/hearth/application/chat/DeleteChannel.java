package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a channel away for good, for everybody in it. */
public final class DeleteChannel {
    private final ChannelDoor door;
    private final NotedChanges changes;
    private final EventBus bus;
    private final Clock clock;

    public DeleteChannel(ChannelDoor door, NotedChanges changes, EventBus bus, Clock clock) {
        this.door = door;
        this.changes = changes;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ChannelId id) {
        Channel found = door.mustOwn(caller, id);
        Optional<Instant> now = Optional.of(clock.instant());
        bus.publish(changes.change(
                caller.user(),
                found,
                ActivityKind.CHANNEL_DELETED,
                channel -> channel.with(new ChannelLife(channel.life().archivedAt(), now))));
    }
}
