package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a project.
 *
 * @param progress never archived: what it goes on with once it is restored
 * @param archivedAt since when it is read only
 * @param deletedAt since when it is gone for everybody; its key is free again
 */
public record ProjectLife(ProjectStatus progress, Optional<Instant> archivedAt, Optional<Instant> deletedAt) {
    public static final ProjectLife BEGINNING =
            new ProjectLife(ProjectStatus.ACTIVE, Optional.empty(), Optional.empty());

    public ProjectLife {
        if (progress == ProjectStatus.ARCHIVED) {
            throw new Refusal.Invalid(
                    "status", "must be one of active, on_hold, completed: to archive is another step");
        }
    }

    public ProjectStatus status() {
        return archivedAt.isPresent() ? ProjectStatus.ARCHIVED : progress;
    }

    public boolean archived() {
        return archivedAt.isPresent();
    }

    public boolean deleted() {
        return deletedAt.isPresent();
    }

    public ProjectLife with(ProjectStatus next) {
        return new ProjectLife(next, archivedAt, deletedAt);
    }

    /** Archived; since when it first was, if it is already. */
    public ProjectLife archiving(Instant now) {
        return new ProjectLife(progress, archivedAt.or(() -> Optional.of(now)), deletedAt);
    }

    public ProjectLife restored() {
        return new ProjectLife(progress, Optional.empty(), deletedAt);
    }

    public ProjectLife deleting(Instant now) {
        return new ProjectLife(progress, archivedAt, Optional.of(now));
    }
}
