package dev.hearth.domain.chat;

/** A channel as one of its members has it. */
public record JoinedChannel(Channel channel, ChannelMember member) {}
