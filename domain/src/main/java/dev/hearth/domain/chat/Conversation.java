package dev.hearth.domain.chat;

import java.util.Optional;

/**
 * A line of messages that is read from beginning to end: a channel's own, or one thread in it.
 *
 * @param thread the message the thread hangs on, empty for the channel's own line
 */
public record Conversation(ChannelId channel, Optional<MessageId> thread) {
    /** The channel's own line: every message but the replies in threads. */
    public static Conversation of(ChannelId channel) {
        return new Conversation(channel, Optional.empty());
    }

    public static Conversation thread(ChannelId channel, MessageId root) {
        return new Conversation(channel, Optional.of(root));
    }
}
