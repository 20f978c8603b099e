package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a task comes from, and what became of it.
 *
 * @param changedAt when it was last changed in any way
 * @param deletedAt since when only its trace is there
 */
public record TaskLife(UserId creator, Instant createdAt, Instant changedAt, Optional<Instant> deletedAt) {
    static TaskLife begun(UserId creator, Instant now) {
        return new TaskLife(creator, now, now, Optional.empty());
    }

    TaskLife changed(Instant now) {
        return new TaskLife(creator, createdAt, now, deletedAt);
    }

    TaskLife deleted(Instant now) {
        return new TaskLife(creator, createdAt, now, deletedAt.or(() -> Optional.of(now)));
    }

    TaskLife restored(Instant now) {
        return new TaskLife(creator, createdAt, now, Optional.empty());
    }
}
