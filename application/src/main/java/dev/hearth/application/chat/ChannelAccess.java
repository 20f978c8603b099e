package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Fetches what {@link ChannelPolicy} decides upon. */
public final class ChannelAccess {
    private final Channels channels;
    private final ChannelMembers members;
    private final GroupMembers groupMembers;

    public ChannelAccess(Channels channels, ChannelMembers members, GroupMembers groupMembers) {
        this.channels = channels;
        this.members = members;
        this.groupMembers = groupMembers;
    }

    /** The channel, if the caller may know that it exists; refuses as not found otherwise. */
    Channel visible(Caller caller, ChannelId id) {
        Channel channel = channels.find(id).orElseThrow(() -> new Refusal.NotFound("channel"));
        ChannelPolicy.mustSee(channel, membership(caller, id), groupMembership(caller, channel));
        return channel;
    }

    /** The caller's own place in the channel, if they are in it. */
    Optional<ChannelMember> membership(Caller caller, ChannelId id) {
        return members.find(id, caller.user());
    }

    /** The caller's own place in the channel; refuses as the policy says when they are not in it. */
    ChannelMember member(Caller caller, ChannelId id) {
        // One read answers for a member, which is nearly everybody; only a refusal needs to know which refusal it is.
        return membership(caller, id).orElseGet(() -> {
            Channel channel = visible(caller, id);
            return ChannelPolicy.mustBeMember(channel, Optional.empty(), groupMembership(caller, channel));
        });
    }

    private Optional<GroupMember> groupMembership(Caller caller, Channel channel) {
        return channel.group().flatMap(group -> groupMembers.find(group, caller.user()));
    }
}
