package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.identity.Caller;

/** Opens an archived channel again. Doing it again changes nothing. */
public final class RestoreChannel {
    private final ChannelDoor door;
    private final NotedChanges changes;
    private final EventBus bus;

    public RestoreChannel(ChannelDoor door, NotedChanges changes, EventBus bus) {
        this.door = door;
        this.changes = changes;
        this.bus = bus;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        Channel found = door.mustOwn(caller, id);
        Channel changed = changes.change(
                caller.user(), found, ActivityKind.CHANNEL_UNARCHIVED, channel -> channel.with(ChannelLife.OPEN));
        bus.publish(changed);
        return ChannelView.of(changed);
    }
}
