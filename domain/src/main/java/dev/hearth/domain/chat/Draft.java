package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person has begun to write in a conversation, on all their devices.
 *
 * @param text empty once it was sent or thrown away; what is left then is only the trace that other devices catch up by
 */
public record Draft(
        UserId user,
        Conversation conversation,
        Optional<MessageText> text,
        Instant updatedAt,
        long firstRevision,
        long revision)
        implements Revised {

    /** Of somebody who never began to write there. */
    public static Draft none(UserId user, Conversation conversation) {
        return new Draft(user, conversation, Optional.empty(), Instant.EPOCH, UNSTORED, UNSTORED);
    }

    /** This draft as it was stored. */
    public Draft storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new Draft(user, conversation, text, updatedAt, first, next);
    }

    /** Says something else now; the same when it says so already. */
    public Draft with(Optional<MessageText> next, Instant now) {
        return text.equals(next) ? this : new Draft(user, conversation, next, now, firstRevision, revision);
    }

    @Override
    public Scope scope() {
        return user.scope();
    }
}
