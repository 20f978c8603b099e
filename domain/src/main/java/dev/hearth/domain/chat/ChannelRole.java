package dev.hearth.domain.chat;

/** What a member may do in a channel; each role may do all that the next one may. */
public enum ChannelRole {
    OWNER,
    MODERATOR,
    MEMBER;

    /** Whether the role may take away what others wrote, let people in and put them out. */
    public boolean runsTheChannel() {
        return this != MEMBER;
    }
}
