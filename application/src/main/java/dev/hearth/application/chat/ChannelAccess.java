package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPolicy;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Fetches what {@link ChannelPolicy} decides upon. */
public final class ChannelAccess {
    private final Channels channels;
    private final ChannelMembers members;
    private final Groups groups;
    private final GroupMembers groupMembers;

    public ChannelAccess(Channels channels, ChannelMembers members, Groups groups, GroupMembers groupMembers) {
        this.channels = channels;
        this.members = members;
        this.groups = groups;
        this.groupMembers = groupMembers;
    }

    /** The channel, if the caller may know that it exists; refuses as not found otherwise. */
    Channel visible(Caller caller, ChannelId id) {
        Channel channel = channels.find(id).orElseThrow(() -> new Refusal.NotFound("channel"));
        ChannelPolicy.mustSee(channel, membership(caller, id), groupMembership(caller, channel));
        return channel;
    }

    /** Whether the caller may know that a channel exists. */
    boolean isVisible(Caller caller, ChannelId id) {
        return channels.find(id)
                .filter(channel ->
                        ChannelPolicy.maySee(channel, membership(caller, id), groupMembership(caller, channel)))
                .isPresent();
    }

    /** The caller's own place in the channel, if they are in it. */
    Optional<ChannelMember> membership(Caller caller, ChannelId id) {
        return members.find(id, caller.user());
    }

    /** The channel and the caller's own place in it; refuses as the policy says when they are not in it. */
    public JoinedChannel seat(Caller caller, ChannelId id) {
        // One read answers for a member, which is nearly everybody; only a refusal needs to know which refusal it is.
        return channels.seat(id, caller.user()).orElseThrow(() -> {
            visible(caller, id);
            return new Refusal.Forbidden("Join the channel first.");
        });
    }

    /** As {@link #seat}, of a channel in which things may change. */
    JoinedChannel open(Caller caller, ChannelId id) {
        JoinedChannel seat = seat(caller, id);
        mustBeOpen(seat.channel());
        return seat;
    }

    /** Refuses where the channel is archived, or the group it belongs to. */
    void mustBeOpen(Channel channel) {
        ChannelPolicy.mustBeOpen(channel);
        channel.group().flatMap(groups::find).ifPresent(Group::mustBeInUse);
    }

    /** The caller's place in the channel's group, if it has one and they are in it. */
    Optional<GroupMember> groupMembership(Caller caller, Channel channel) {
        return channel.group().flatMap(group -> groupMembers.find(group, caller.user()));
    }
}
