package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What never changes about a message.
 *
 * @param thread the message it answers to in a thread; never itself an answer
 * @param clientId the sender's own name for it, if one was given
 */
public record MessageOrigin(
        MessageId id,
        ChannelId channel,
        UserId author,
        Optional<MessageId> thread,
        Optional<ClientMessageId> clientId,
        Optional<Forwarded> forwarded,
        Instant createdAt) {
    public MessageOrigin {
        if (thread.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("A message is no answer to itself.");
        }
    }

    public Conversation conversation() {
        return new Conversation(channel, thread);
    }
}
