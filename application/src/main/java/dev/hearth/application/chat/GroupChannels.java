package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.group.MembershipEffects;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What coming into a group and going means for its channels: newcomers find themselves in those that are for everybody, except
 * guests, who are let into each; whoever goes leaves all of them; and a group that is deleted takes them along.
 */
public final class GroupChannels implements MembershipEffects {
    private final Channels channels;
    private final ChannelMembers members;
    private final ChannelExit exit;
    private final Clock clock;

    public GroupChannels(Channels channels, ChannelMembers members, ChannelExit exit, Clock clock) {
        this.channels = channels;
        this.members = members;
        this.exit = exit;
        this.clock = clock;
    }

    @Override
    public List<Revised> joined(GroupMember member) {
        if (member.role() == GroupRole.GUEST) {
            return List.of();
        }
        return channels.forNewcomers(member.group()).stream()
                .<Revised>map(channel -> enter(channel, member))
                .toList();
    }

    private ChannelMember enter(Channel channel, GroupMember member) {
        return members.add(ChannelMember.joining(channel.id(), member.user(), ChannelRole.MEMBER, clock.instant()));
    }

    @Override
    public List<Revised> left(GroupMember member) {
        return members.channelsIn(member.group(), member.user()).stream()
                .flatMap(channel -> exit.leave(channel, member.user()).stream())
                .toList();
    }

    @Override
    public List<Revised> deleted(Group group) {
        return channels.ofGroup(group.id()).stream().flatMap(this::delete).toList();
    }

    private Stream<Revised> delete(Channel channel) {
        Optional<Instant> now = Optional.of(clock.instant());
        return channels
                .change(channel.id(), c -> c.with(new ChannelLife(c.life().archivedAt(), now)))
                .stream()
                .map(Revised.class::cast);
    }
}
