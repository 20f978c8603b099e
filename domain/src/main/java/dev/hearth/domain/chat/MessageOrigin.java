package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What never changes about a message.
 *
 * @param conversation where it was said; a thread hangs on a message that is itself no answer
 * @param clientId the sender's own name for it, if one was given
 */
public record MessageOrigin(
        MessageId id,
        Conversation conversation,
        UserId author,
        Optional<ClientMessageId> clientId,
        Optional<Forwarded> forwarded,
        Instant createdAt) {
    public MessageOrigin {
        if (conversation.thread().filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("A message is no answer to itself.");
        }
    }

    /** The message it answers to, in a thread. */
    public Optional<MessageId> thread() {
        return conversation.thread();
    }
}
