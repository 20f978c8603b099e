package dev.hearth.testkit.memory;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryGroupMembers implements GroupMembers {
    private final MemoryStore store;
    private final MemoryMemberships<GroupMember> memberships;

    MemoryGroupMembers(MemoryStore store) {
        this.store = store;
        this.memberships = new MemoryMemberships<>(store, GroupMember::isActive);
    }

    @Override
    public GroupMember add(GroupMember member) {
        return store.locked(() -> memberships.add(member.scope(), member.user(), member::storedAt));
    }

    @Override
    public Optional<GroupMember> find(GroupId group, UserId user) {
        return store.locked(() -> memberships.find(group.scope(), user));
    }

    @Override
    public Page<GroupMember> of(GroupId group, Optional<UserId> after, int limit) {
        List<GroupMember> found = store.locked(() -> memberships.of(group.scope(), after, limit + 1));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public GroupMember change(GroupId group, UserId user, UnaryOperator<GroupMember> change) {
        return store.locked(() -> memberships.change(group.scope(), user, change, GroupMember::changedAt))
                .orElseThrow(() -> new Refusal.NotFound("member"));
    }

    @Override
    public void endAll(GroupId group, Instant at) {
        store.locked(() -> {
            memberships.endAll(group.scope(), member -> member.left(at));
            return group;
        });
    }

    @Override
    public List<GroupMember> membershipsOf(UserId user) {
        return store.locked(() -> memberships.of(user));
    }
}
