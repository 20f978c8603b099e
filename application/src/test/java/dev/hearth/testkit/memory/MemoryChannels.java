package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryChannels implements Channels {
    private final MemoryStore store;
    private final MemoryChannelMembers members;
    private final Map<ChannelId, Channel> channels = new HashMap<>();
    private final Map<String, ChannelId> taken = new HashMap<>();

    MemoryChannels(MemoryStore store, MemoryChannelMembers members) {
        this.store = store;
        this.members = members;
    }

    @Override
    public Channel add(Channel channel) {
        return store.locked(() -> {
            if (channel.uniqueKey().filter(taken::containsKey).isPresent()) {
                throw new Refusal.Conflict("name", "There is already a channel of this name.");
            }
            Channel stored = store.record(channel.scope(), channel::storedAt);
            store.put(channels, channel.id(), stored);
            channel.uniqueKey().ifPresent(key -> store.put(taken, key, channel.id()));
            return stored;
        });
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return store.locked(() -> Optional.ofNullable(channels.get(id)));
    }

    @Override
    public Optional<Channel> findDirect(DirectPair pair) {
        return store.locked(() -> channels.values().stream()
                .filter(channel -> channel.pair().filter(pair::equals).isPresent())
                .findFirst());
    }

    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        List<JoinedChannel> found = store.locked(() -> members.all(user).stream()
                .flatMap(this::joined)
                .filter(joined -> after.map(ChannelId::toString).orElse("").compareTo(key(joined)) < 0)
                .sorted(Comparator.comparing(MemoryChannels::key))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, MemoryChannels::key);
    }

    private Stream<JoinedChannel> joined(ChannelMember member) {
        return Stream.of(member.channel())
                .map(channels::get)
                .filter(Objects::nonNull)
                .map(channel -> new JoinedChannel(channel, member));
    }

    private static String key(JoinedChannel joined) {
        return joined.channel().id().toString();
    }
}
