package dev.hearth.domain.notification;

import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened once and concerns somebody.
 *
 * @param id by which it is known again
 * @param position in the line of its subject: whoever reads up to there knows of it; {@link #NOT_SAID} where that does not tell
 */
public record Cause(UUID id, UserId actor, Instant at, long position) {
    /** Behind everything that can be read. */
    public static final long NOT_SAID = Long.MAX_VALUE;

    public static Cause of(Message message) {
        return new Cause(
                message.id().value(), message.author(), message.origin().createdAt(), message.position());
    }
}
