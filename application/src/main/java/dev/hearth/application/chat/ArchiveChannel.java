package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Closes a channel: everything in it can be read and nothing written. Doing it again changes nothing. */
public final class ArchiveChannel {
    private final ChannelDoor door;
    private final Channels channels;
    private final EventBus bus;
    private final Clock clock;

    public ArchiveChannel(ChannelDoor door, Channels channels, EventBus bus, Clock clock) {
        this.door = door;
        this.channels = channels;
        this.bus = bus;
        this.clock = clock;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        door.mustOwn(caller, id);
        Optional<Instant> now = Optional.of(clock.instant());
        return change(id, c -> c.life().archived() ? c : c.with(new ChannelLife(now, Optional.empty())));
    }

    private ChannelView change(ChannelId id, UnaryOperator<Channel> change) {
        Channel changed = channels.change(id, change).orElseThrow(() -> new Refusal.NotFound("channel"));
        bus.publish(changed);
        return ChannelView.of(changed);
    }
}
