package dev.hearth.domain.work;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a task comes from, and what became of it.
 *
 * @param changedAt when it was last changed in any way
 * @param deletedAt since when only its trace is there
 * @param source the message it was made from, empty where it was made from none
 */
public record TaskLife(
        UserId creator, Instant createdAt, Instant changedAt, Optional<Instant> deletedAt, Optional<MessageId> source) {
    static TaskLife begun(UserId creator, Instant now) {
        return new TaskLife(creator, now, now, Optional.empty(), Optional.empty());
    }

    TaskLife from(MessageId message) {
        return new TaskLife(creator, createdAt, changedAt, deletedAt, Optional.of(message));
    }

    TaskLife changed(Instant now) {
        return new TaskLife(creator, createdAt, now, deletedAt, source);
    }

    TaskLife deleted(Instant now) {
        return new TaskLife(creator, createdAt, now, deletedAt.or(() -> Optional.of(now)), source);
    }

    TaskLife restored(Instant now) {
        return new TaskLife(creator, createdAt, now, Optional.empty(), source);
    }
}
