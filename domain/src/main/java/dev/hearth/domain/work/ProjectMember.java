package dev.hearth.domain.work;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's place in a project.
 *
 * @param leftAt when they left or were removed; what is left then is only the trace that others catch up by
 * @param firstRevision the project scope's revision at which they came in, the last time they did
 * @param revision the project scope's revision at which their membership last changed
 */
public record ProjectMember(
        ProjectId project,
        UserId user,
        ProjectRole role,
        Instant joinedAt,
        Optional<Instant> leftAt,
        long firstRevision,
        long revision)
        implements Revised {

    /** A membership that is about to be stored. */
    public static ProjectMember joining(ProjectId project, UserId user, ProjectRole role, Instant now) {
        return new ProjectMember(project, user, role, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** This membership as it was stored for the first time. */
    public ProjectMember storedAt(long first) {
        return new ProjectMember(project, user, role, joinedAt, leftAt, first, first);
    }

    /** This membership as it was stored again. */
    public ProjectMember changedAt(long next) {
        return new ProjectMember(project, user, role, joinedAt, leftAt, firstRevision, next);
    }

    public ProjectMember with(ProjectRole next) {
        return new ProjectMember(project, user, next, joinedAt, leftAt, firstRevision, revision);
    }

    /** Ends the membership. */
    public ProjectMember leaving(Instant now) {
        return new ProjectMember(project, user, role, joinedAt, Optional.of(now), firstRevision, revision);
    }

    public boolean active() {
        return leftAt.isEmpty();
    }

    @Override
    public Scope scope() {
        return project.scope();
    }

    @Override
    public boolean endsFollowing() {
        return !active();
    }

    @Override
    public Optional<Scope> follower() {
        return Optional.of(user.scope());
    }
}
