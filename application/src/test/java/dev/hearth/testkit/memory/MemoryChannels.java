package dev.hearth.testkit.memory;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

final class MemoryChannels implements Channels {
    private final MemoryStore store;
    private final MemoryChannelMembers members;
    private final MemoryChannelPreferences preferences;
    private final Map<ChannelId, Channel> channels = new HashMap<>();
    private final Map<String, ChannelId> taken = new HashMap<>();

    MemoryChannels(MemoryStore store, MemoryChannelMembers members, MemoryChannelPreferences preferences) {
        this.store = store;
        this.members = members;
        this.preferences = preferences;
    }

    @Override
    public Channel add(Channel channel) {
        return store.locked(() -> {
            mustBeFree(channel);
            Channel stored = keep(store.record(channel.scope(), channel::storedAt));
            stored.group().ifPresent(group -> members.belongs(stored.id(), group));
            return stored;
        });
    }

    private void mustBeFree(Channel channel) {
        Optional<ChannelId> holder = channel.uniqueKey().flatMap(key -> Optional.ofNullable(taken.get(key)));
        if (holder.filter(id -> !id.equals(channel.id())).isPresent()) {
            throw new Refusal.Conflict("name", "There is already a channel of this name.");
        }
    }

    /** Under the store's lock. Deleted ones too. */
    Stream<Channel> all() {
        return channels.values().stream();
    }

    private Channel keep(Channel stored) {
        store.put(channels, stored.id(), stored);
        stored.uniqueKey().ifPresent(key -> store.put(taken, key, stored.id()));
        return stored;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return store.locked(() ->
                Optional.ofNullable(channels.get(id)).filter(c -> !c.life().deleted()));
    }

    @Override
    public Optional<Channel> findDirect(DirectPeople people) {
        return matching(channel -> channel.people().filter(people::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<JoinedChannel> seat(ChannelId id, UserId user) {
        return store.locked(
                () -> members.find(id, user).stream().flatMap(this::joined).findFirst());
    }

    @Override
    public Optional<Channel> change(ChannelId id, UnaryOperator<Channel> change) {
        return store.locked(() -> find(id).map(before -> {
            Channel after = change.apply(before);
            return after.equals(before) ? before : changed(before, after);
        }));
    }

    private Channel changed(Channel before, Channel after) {
        mustBeFree(after);
        before.uniqueKey().ifPresent(key -> store.remove(taken, key));
        if (after.life().deleted()) {
            members.clear(after.id());
        }
        return keep(store.again(before, after::changedAt));
    }

    /** The public channels of a group. Under the store's lock. */
    List<Channel> openIn(GroupId group) {
        return channels.values().stream()
                .filter(channel -> channel.type() == ChannelType.PUBLIC)
                .filter(channel -> !channel.life().deleted())
                .filter(channel -> channel.group().filter(group::equals).isPresent())
                .toList();
    }

    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        return joinedBy(user, joined -> true, after, limit);
    }

    @Override
    public Page<JoinedChannel> starredBy(UserId user, Optional<ChannelId> after, int limit) {
        return joinedBy(user, joined -> joined.preference().starred(), after, limit);
    }

    private Page<JoinedChannel> joinedBy(
            UserId user, Predicate<JoinedChannel> fits, Optional<ChannelId> after, int limit) {
        List<JoinedChannel> found = store.locked(() -> members.all(user).stream()
                .flatMap(this::joined)
                .filter(fits)
                .filter(joined -> isAfter(joined.channel(), after))
                .sorted(Comparator.comparing(joined -> key(joined.channel())))
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, joined -> key(joined.channel()));
    }

    @Override
    public Page<Channel> publicIn(Optional<GroupId> group, Optional<ChannelId> after, int limit) {
        List<Channel> found = matching(
                        c -> c.type() == ChannelType.PUBLIC && c.group().equals(group) && isAfter(c, after))
                .sorted(Comparator.comparing(MemoryChannels::key))
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, MemoryChannels::key);
    }

    @Override
    public List<Channel> ofGroup(GroupId group) {
        return matching(c -> c.group().filter(group::equals).isPresent()).toList();
    }

    @Override
    public List<Channel> forNewcomers(GroupId group) {
        return matching(c -> c.group().filter(group::equals).isPresent()
                        && c.admission() == Admission.EVERYBODY
                        && !c.life().archived())
                .toList();
    }

    private Stream<Channel> matching(Predicate<Channel> fits) {
        return store.locked(() -> List.copyOf(channels.values()).stream())
                .filter(channel -> !channel.life().deleted())
                .filter(fits);
    }

    private Stream<JoinedChannel> joined(ChannelMember member) {
        return find(member.channel()).stream()
                .map(channel -> new JoinedChannel(channel, member, preferences.find(member.user(), member.channel())));
    }

    private static boolean isAfter(Channel channel, Optional<ChannelId> after) {
        return after.map(ChannelId::toString).orElse("").compareTo(key(channel)) < 0;
    }

    private static String key(Channel channel) {
        return channel.id().toString();
    }
}
