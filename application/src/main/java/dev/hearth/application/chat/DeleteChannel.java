package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a channel away for good, for everybody in it. */
public final class DeleteChannel {
    private final ChannelDoor door;
    private final Channels channels;
    private final EventBus bus;
    private final Clock clock;

    public DeleteChannel(ChannelDoor door, Channels channels, EventBus bus, Clock clock) {
        this.door = door;
        this.channels = channels;
        this.bus = bus;
        this.clock = clock;
    }

    public void run(Caller caller, ChannelId id) {
        door.mustOwn(caller, id);
        Instant now = clock.instant();
        Optional<Channel> deleted =
                channels.change(id, c -> c.with(new ChannelLife(c.life().archivedAt(), Optional.of(now))));
        deleted.ifPresent(bus::publish);
    }
}
