package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

final class MemoryChannelMembers implements ChannelMembers {
    private final MemoryStore store;
    private final MemoryMemberships<ChannelMember> memberships;
    private final Map<ChannelId, GroupId> groups = new HashMap<>();

    MemoryChannelMembers(MemoryStore store) {
        this.store = store;
        this.memberships = new MemoryMemberships<>(store, ChannelMember::active);
    }

    /** Under the store's lock. */
    void belongs(ChannelId channel, GroupId group) {
        store.put(groups, channel, group);
    }

    /** Under the store's lock. */
    void clear(ChannelId channel) {
        memberships.clear(channel.scope());
    }

    @Override
    public ChannelMember add(ChannelMember member) {
        return store.locked(() -> memberships.add(member.scope(), member.user(), member::storedAt));
    }

    @Override
    public Optional<ChannelMember> find(ChannelId channel, UserId user) {
        return store.locked(() -> memberships.find(channel.scope(), user));
    }

    @Override
    public Optional<ChannelMember> change(ChannelId channel, UserId user, UnaryOperator<ChannelMember> change) {
        return store.locked(() -> memberships.change(channel.scope(), user, change, ChannelMember::changedAt));
    }

    @Override
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        List<ChannelMember> found = store.locked(() -> memberships.of(channel.scope(), after, limit + 1));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ChannelId channel, Set<UserId> people) {
        return store.locked(() -> people.stream()
                .filter(person -> memberships.find(channel.scope(), person).isPresent())
                .collect(Collectors.toSet()));
    }

    @Override
    public List<UserId> owners(ChannelId channel) {
        return store.locked(() -> memberships.of(channel.scope(), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(member -> member.role() == ChannelRole.OWNER)
                .map(ChannelMember::user)
                .toList());
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return all(user).stream().map(ChannelMember::channel).toList();
    }

    @Override
    public List<ChannelId> channelsIn(GroupId group, UserId user) {
        return store.locked(() -> channelsOf(user).stream()
                .filter(channel -> group.equals(groups.get(channel)))
                .toList());
    }

    List<ChannelMember> all(UserId user) {
        return store.locked(() -> memberships.of(user));
    }
}
