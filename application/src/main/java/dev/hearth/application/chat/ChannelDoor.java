package dev.hearth.application.chat;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.identity.Caller;

/** Asks who may change a channel itself. */
public final class ChannelDoor {
    private final ChannelAccess access;

    public ChannelDoor(ChannelAccess access) {
        this.access = access;
    }

    /** The channel, for somebody who runs it: its owners and moderators, and those who run its group if they see it. */
    Channel mustRun(Caller caller, ChannelId id) {
        Channel channel = access.visible(caller, id);
        ChannelPolicy.mayRun(channel, access.membership(caller, id), access.groupMembership(caller, channel));
        return channel;
    }

    /** The channel, for somebody who may end it: its owners, and those who run its group if they see it. */
    Channel mustOwn(Caller caller, ChannelId id) {
        Channel channel = access.visible(caller, id);
        ChannelPolicy.mayOwn(channel, access.membership(caller, id), access.groupMembership(caller, channel));
        return channel;
    }
}
