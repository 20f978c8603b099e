package dev.hearth.domain.work;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that belongs together: a board of tasks and the people who do them.
 *
 * @param group the group it belongs to, empty when it is personal
 * @param fields what its tasks say beside what all tasks do
 * @param creator who made it; their personal projects have keys of their own, also when others own them by now
 * @param firstRevision the project scope's revision at which the project appeared
 * @param revision the project scope's revision at which the project itself (not its tasks) last changed
 */
public record Project(
        ProjectId id,
        Optional<GroupId> group,
        ProjectCard card,
        Sight sight,
        ProjectLife life,
        Labels labels,
        Board board,
        CustomFields fields,
        UserId creator,
        Instant createdAt,
        long firstRevision,
        long revision)
        implements Revised {

    public Project {
        if (sight.visibility() == ProjectVisibility.GROUP && group.isEmpty()) {
            throw new Refusal.Invalid("visibility", "must be private or public where there is no group");
        }
    }

    /** A project that is about to be stored. */
    public static Project planned(
            ProjectId id,
            Optional<GroupId> group,
            ProjectCard card,
            ProjectVisibility visibility,
            UserId creator,
            Instant now) {
        return new Project(
                id,
                group,
                card,
                Sight.of(visibility),
                ProjectLife.BEGINNING,
                Labels.NONE,
                Board.USUAL,
                CustomFields.NONE,
                creator,
                now,
                UNSTORED,
                UNSTORED);
    }

    /** This project as it was stored for the first time. */
    public Project storedAt(long first) {
        return revised(first, first);
    }

    /** This project as it was stored again. */
    public Project changedAt(long next) {
        return revised(firstRevision, next);
    }

    private Project revised(long first, long now) {
        return new Project(
                id, group, card, sight.storedAt(now), life, labels, board, fields, creator, createdAt, first, now);
    }

    public Project with(ProjectCard next) {
        return with(next, sight, life, labels, board, fields);
    }

    public Project with(ProjectVisibility next) {
        return with(card, sight.saying(next), life, labels, board, fields);
    }

    public Project with(ProjectLife next) {
        return with(card, sight, next, labels, board, fields);
    }

    public Project with(Labels next) {
        return with(card, sight, life, next, board, fields);
    }

    public Project with(Board next) {
        return with(card, sight, life, labels, next, fields);
    }

    public Project with(CustomFields next) {
        return with(card, sight, life, labels, board, next);
    }

    private Project with(
            ProjectCard says, Sight seen, ProjectLife lives, Labels marks, Board shows, CustomFields wants) {
        return new Project(
                id, group, says, seen, lives, marks, shows, wants, creator, createdAt, firstRevision, revision);
    }

    public ProjectVisibility visibility() {
        return sight.visibility();
    }

    /**
     * What no two projects may share: the key among the projects of the group, or among the personal ones of one creator. Empty
     * for a deleted project, which shares everything.
     */
    public Optional<String> uniqueKey() {
        if (life.deleted()) {
            return Optional.empty();
        }
        String place = group.map(GroupId::scope).orElse(creator.scope()).toString();
        return Optional.of(place + ":" + card.key());
    }

    @Override
    public Scope scope() {
        return id.scope();
    }

    /** When it is deleted, or somebody else may look at it now, everybody who follows it has to look again. */
    @Override
    public Optional<Scope> follower() {
        boolean looksOver = life.deleted() || (sight.since() == revision && revision > firstRevision);
        return looksOver ? Optional.of(scope()) : Optional.empty();
    }
}
