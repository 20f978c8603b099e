package dev.hearth.application.chat;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.UnreadCount;
import java.util.Optional;

/**
 * How much of a channel or a thread somebody has not read.
 *
 * @param threadId the message a thread hangs on, absent for the channel's own line
 * @param readUpTo everything behind this position is counted
 * @param unread messages by others that are not deleted
 * @param mentions those of them that call the person
 */
public record UnreadView(String channelId, Optional<String> threadId, long readUpTo, long unread, long mentions) {
    /** Of a conversation in a channel. */
    static UnreadView of(UnreadCount count) {
        return new UnreadView(
                count.conversation().channel().orElseThrow().toString(),
                count.conversation().thread().map(MessageId::toString),
                count.from(),
                count.messages(),
                count.mentions());
    }
}
