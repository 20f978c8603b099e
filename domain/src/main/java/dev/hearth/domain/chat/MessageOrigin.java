package dev.hearth.domain.chat;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What never changes about a message, but where what it is about goes elsewhere.
 *
 * @param conversation where it was said; a thread hangs on a message that is itself no answer
 * @param clientId the sender's own name for it, if one was given
 * @param postedFor the place it was posted for, in its author's name and not in their words; empty for what somebody said
 */
public record MessageOrigin(
        MessageId id,
        Conversation conversation,
        UserId author,
        Optional<ClientMessageId> clientId,
        Optional<Forwarded> forwarded,
        Optional<Scope> postedFor,
        Instant createdAt) {
    /** Of what somebody says. */
    public MessageOrigin(
            MessageId id,
            Conversation conversation,
            UserId author,
            Optional<ClientMessageId> clientId,
            Optional<Forwarded> forwarded,
            Instant createdAt) {
        this(id, conversation, author, clientId, forwarded, Optional.empty(), createdAt);
    }

    public MessageOrigin {
        if (conversation.thread().filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("A message is no answer to itself.");
        }
    }

    MessageOrigin in(Conversation.About place, Optional<ClientMessageId> name) {
        return new MessageOrigin(id, place, author, name, forwarded, postedFor, createdAt);
    }

    /** The message it answers to, in a thread. */
    public Optional<MessageId> thread() {
        return conversation.thread();
    }
}
