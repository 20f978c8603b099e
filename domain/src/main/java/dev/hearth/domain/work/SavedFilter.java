package dev.hearth.domain.work;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A list of tasks that somebody looks at again and again, by a name. It is its maker's own, or for all who see one project; that never
 * changes.
 *
 * @param place whose it is: its maker's scope, or the project's
 * @param project whose tasks it lists; empty for what is assigned to whoever looks
 * @param deletedAt since when only its trace is there
 * @param firstRevision the place's revision at which it appeared
 * @param revision the place's revision at which it last changed
 */
public record SavedFilter(
        FilterId id,
        Scope place,
        UserId maker,
        Optional<ProjectId> project,
        FilterCard card,
        Instant createdAt,
        Optional<Instant> deletedAt,
        long firstRevision,
        long revision)
        implements Revised {
    /** So many there are in one place; a few more where several make them at once. */
    public static final int MOST = 100;

    /** One of somebody's own that is about to be stored. */
    public static SavedFilter own(
            FilterId id, UserId maker, Optional<ProjectId> project, FilterCard card, Instant now) {
        return new SavedFilter(id, maker.scope(), maker, project, card, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** One for all who see a project, which is about to be stored. */
    public static SavedFilter shared(FilterId id, UserId maker, ProjectId project, FilterCard card, Instant now) {
        return new SavedFilter(
                id, project.scope(), maker, Optional.of(project), card, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** This filter as it was stored. */
    public SavedFilter storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new SavedFilter(id, place, maker, project, card, createdAt, deletedAt, first, next);
    }

    public SavedFilter with(FilterCard next) {
        return new SavedFilter(id, place, maker, project, next, createdAt, deletedAt, firstRevision, revision);
    }

    public SavedFilter deleted(Instant now) {
        Optional<Instant> since = deletedAt.or(() -> Optional.of(now));
        return new SavedFilter(id, place, maker, project, card, createdAt, since, firstRevision, revision);
    }

    public boolean gone() {
        return deletedAt.isPresent();
    }

    /** Whether others than its maker see it. */
    public boolean isShared() {
        return place.kind() == Scope.Kind.PROJECT;
    }

    @Override
    public Scope scope() {
        return place;
    }
}
