package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.Caller;

/** Shows a channel to somebody who may know of it. */
public final class ShowChannel {
    private final Channels channels;
    private final ChannelAccess access;

    public ShowChannel(Channels channels, ChannelAccess access) {
        this.channels = channels;
        this.access = access;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        return channels.seat(id, caller.user())
                .map(ChannelView::of)
                .orElseGet(() -> ChannelView.of(access.visible(caller, id)));
    }
}
