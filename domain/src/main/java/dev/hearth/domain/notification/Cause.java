package dev.hearth.domain.notification;

import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened once and concerns somebody.
 *
 * @param id by which it is known again
 * @param actor who did it; nobody where it came about by time alone
 * @param position in the line of its subject: whoever reads up to there knows of it; {@link #NOT_SAID} where that does not tell
 */
public record Cause(UUID id, Optional<UserId> actor, Instant at, long position) {
    /** Behind everything that can be read. */
    public static final long NOT_SAID = Long.MAX_VALUE;

    /** What somebody did. */
    public Cause(UUID id, UserId actor, Instant at, long position) {
        this(id, Optional.of(actor), at, position);
    }

    /**
     * What came about by itself.
     *
     * @param name as of {@link #named}
     */
    public static Cause byTime(String name, Instant at) {
        return named(name, Optional.empty(), at, NOT_SAID);
    }

    /**
     * What has no id of its own.
     *
     * @param name the same for the same thing, and for nothing else
     */
    public static Cause named(String name, Optional<UserId> actor, Instant at, long position) {
        return new Cause(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), actor, at, position);
    }

    public static Cause of(Message message) {
        return new Cause(
                message.id().value(), message.author(), message.origin().createdAt(), message.position());
    }
}
