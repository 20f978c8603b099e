package dev.hearth.domain.chat;

/** Who can find a channel and how one gets in. */
public enum ChannelType {
    /** Everybody in its place (the group, or the server) sees it and may join. */
    PUBLIC,
    /** Exists only for its members; one is let in by a member who may. */
    PRIVATE,
    /** The one conversation of the same few people; nobody joins or leaves. */
    DIRECT
}
