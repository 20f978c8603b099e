package dev.hearth.domain.work;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What tasks of a project are made from that are alike. No two of a project have names with the same key.
 *
 * @param deletedAt since when only its trace is there
 * @param firstRevision the project scope's revision at which it appeared
 * @param revision the project scope's revision at which it last changed
 */
public record TaskTemplate(
        TemplateId id,
        ProjectId project,
        UserId maker,
        TemplateCard card,
        Instant createdAt,
        Optional<Instant> deletedAt,
        long firstRevision,
        long revision)
        implements Revised {
    /** So many a project has; a few more where several make them at once. */
    public static final int MOST = 100;

    /** One that is about to be stored. */
    public static TaskTemplate planned(TemplateId id, ProjectId project, UserId maker, TemplateCard card, Instant now) {
        return new TaskTemplate(id, project, maker, card, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** This template as it was stored. */
    public TaskTemplate storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new TaskTemplate(id, project, maker, card, createdAt, deletedAt, first, next);
    }

    public TaskTemplate with(TemplateCard next) {
        return new TaskTemplate(id, project, maker, next, createdAt, deletedAt, firstRevision, revision);
    }

    public TaskTemplate deleted(Instant now) {
        Optional<Instant> since = deletedAt.or(() -> Optional.of(now));
        return new TaskTemplate(id, project, maker, card, createdAt, since, firstRevision, revision);
    }

    public boolean gone() {
        return deletedAt.isPresent();
    }

    /** What no two templates of the project may share; empty for one that is gone, which shares everything. */
    public Optional<String> uniqueKey() {
        return Optional.of(card.key().value()).filter(key -> !gone());
    }

    @Override
    public Scope scope() {
        return project.scope();
    }
}
