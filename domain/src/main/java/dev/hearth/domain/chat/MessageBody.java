package dev.hearth.domain.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * What a message says now.
 *
 * @param text gone once the message is deleted
 * @param editedAt when the text was last changed by its author
 */
public record MessageBody(Optional<MessageText> text, Mentions mentions, Optional<Instant> editedAt) {
    /** Of a deleted message. */
    static final MessageBody GONE = new MessageBody(Optional.empty(), Mentions.NONE, Optional.empty());

    public static MessageBody of(MessageText text, Mentions mentions) {
        return new MessageBody(Optional.of(text), mentions, Optional.empty());
    }
}
