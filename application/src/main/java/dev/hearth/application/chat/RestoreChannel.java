package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;

/** Opens an archived channel again. Doing it again changes nothing. */
public final class RestoreChannel {
    private final ChannelDoor door;
    private final Channels channels;
    private final EventBus bus;

    public RestoreChannel(ChannelDoor door, Channels channels, EventBus bus) {
        this.door = door;
        this.channels = channels;
        this.bus = bus;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        door.mustOwn(caller, id);
        Channel changed = channels.change(id, channel -> channel.with(ChannelLife.OPEN))
                .orElseThrow(() -> new Refusal.NotFound("channel"));
        bus.publish(changed);
        return ChannelView.of(changed);
    }
}
