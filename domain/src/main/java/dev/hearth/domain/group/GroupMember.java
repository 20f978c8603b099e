package dev.hearth.domain.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's place in a group.
 *
 * @param role repeats who owns the group; where the two differ, because a crash came between, the group is right: {@link
 *     JoinedGroup#role()}
 * @param leftAt when it ended; the record stays to tell of it
 * @param firstRevision the group scope's revision at which they came in, for the last time
 * @param revision the group scope's revision at which their membership last changed
 */
public record GroupMember(
        GroupId group,
        UserId user,
        GroupRole role,
        MemberPermissions permissions,
        Instant joinedAt,
        Optional<Instant> leftAt,
        long firstRevision,
        long revision)
        implements Revised {

    /** A membership that is about to be stored. */
    public static GroupMember joining(GroupId group, UserId user, GroupRole role, Instant now) {
        return new GroupMember(group, user, role, MemberPermissions.NONE, now, Optional.empty(), UNSTORED, UNSTORED);
    }

    /** This membership as it was stored for the first time. */
    public GroupMember storedAt(long first) {
        return new GroupMember(group, user, role, permissions, joinedAt, leftAt, first, first);
    }

    /** This membership as it was stored again. */
    public GroupMember changedAt(long later) {
        return new GroupMember(group, user, role, permissions, joinedAt, leftAt, firstRevision, later);
    }

    public GroupMember as(GroupRole changed) {
        return new GroupMember(group, user, changed, permissions, joinedAt, leftAt, firstRevision, revision);
    }

    public GroupMember withPermissions(MemberPermissions changed) {
        return new GroupMember(group, user, role, changed, joinedAt, leftAt, firstRevision, revision);
    }

    /** This membership, ended. */
    public GroupMember left(Instant now) {
        return new GroupMember(group, user, role, permissions, joinedAt, Optional.of(now), firstRevision, revision);
    }

    public boolean isActive() {
        return leftAt.isEmpty();
    }

    @Override
    public Scope scope() {
        return group.scope();
    }

    @Override
    public Optional<Scope> follower() {
        return Optional.of(user.scope());
    }

    @Override
    public boolean endsFollowing() {
        return leftAt.isPresent();
    }
}
