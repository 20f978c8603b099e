package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

final class MemoryChannelMembers implements ChannelMembers {
    private final MemoryStore store;
    private final MemoryMemberships<ChannelMember> memberships;

    MemoryChannelMembers(MemoryStore store) {
        this.store = store;
        this.memberships = new MemoryMemberships<>(store);
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
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        List<ChannelMember> found = store.locked(() -> memberships.of(channel.scope(), after, limit + 1));
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return all(user).stream().map(ChannelMember::channel).toList();
    }

    List<ChannelMember> all(UserId user) {
        return store.locked(() -> memberships.of(user));
    }
}
