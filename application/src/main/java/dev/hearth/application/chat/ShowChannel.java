package dev.hearth.application.chat;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.identity.Caller;

/** Shows a channel to somebody who may know of it. */
public final class ShowChannel {
    private final ChannelAccess access;

    public ShowChannel(ChannelAccess access) {
        this.access = access;
    }

    public ChannelView run(Caller caller, ChannelId id) {
        return ChannelView.of(access.visible(caller, id), access.membership(caller, id));
    }
}
