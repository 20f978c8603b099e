package dev.hearth.domain.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's place in a group.
 *
 * @param firstRevision the group scope's revision at which they came in
 * @param revision the group scope's revision at which their membership last changed
 */
public record GroupMember(
        GroupId group, UserId user, GroupRole role, Instant joinedAt, long firstRevision, long revision)
        implements Revised {

    /** A membership that is about to be stored. */
    public static GroupMember joining(GroupId group, UserId user, GroupRole role, Instant now) {
        return new GroupMember(group, user, role, now, UNSTORED, UNSTORED);
    }

    /** This membership as it was stored for the first time. */
    public GroupMember storedAt(long first) {
        return new GroupMember(group, user, role, joinedAt, first, first);
    }

    @Override
    public Scope scope() {
        return group.scope();
    }

    @Override
    public Optional<Scope> follower() {
        return Optional.of(user.scope());
    }
}
