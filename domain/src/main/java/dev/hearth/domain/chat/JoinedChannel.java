package dev.hearth.domain.chat;

/**
 * A channel as one of its members has it.
 *
 * @param preference how they want to have it
 */
public record JoinedChannel(Channel channel, ChannelMember member, ChannelPreference preference) {
    /** Of somebody who has just come in. */
    public static JoinedChannel fresh(Channel channel, ChannelMember member) {
        return new JoinedChannel(channel, member, ChannelPreference.none(member.user(), channel.id()));
    }
}
