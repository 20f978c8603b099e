package dev.hearth.domain.chat;

/** What a member may do in a channel; each role may do all that the next one may. */
public enum ChannelRole {
    OWNER,
    MEMBER
}
