package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Channels in the collection {@code channels}. */
public final class MongoChannels implements Channels {
    private final Records channels;
    private final Records members;
    private final RevisedWrites writes;

    public MongoChannels(MongoLink link, RevisedWrites writes) {
        this.channels = link.records(MongoSchema.CHANNELS);
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.writes = writes;
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.CHANNEL, channels, "_id", ChannelDocuments::channel);
    }

    @Override
    public Channel add(Channel channel) {
        try {
            return writes.insert(channels, channel.scope(), channel::storedAt, ChannelDocuments::write);
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.CHANNELS_UNIQUE)) {
                throw new Refusal.Conflict("name", "There is already a channel of this name.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return channels.first(eq(id.value())).map(ChannelDocuments::channel);
    }

    @Override
    public Optional<Channel> findDirect(DirectPair pair) {
        // As Channel.uniqueKey() writes it; the contract finds out if that ever changes.
        return channels.first(eq(ChannelDocuments.UNIQUE_KEY, "direct:" + pair.key()))
                .map(ChannelDocuments::channel);
    }

    /** Two reads, however many channels: the memberships of the page, then their channels. */
    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        Bson own = eq(ChannelDocuments.USER, user.value());
        Bson rest = after.map(channel -> and(own, gt(ChannelDocuments.CHANNEL, channel.value())))
                .orElse(own);
        List<ChannelMember> found = members.list(rest, ascending(ChannelDocuments.CHANNEL), limit + 1).stream()
                .map(ChannelDocuments::member)
                .toList();
        Page<ChannelMember> page =
                Page.cut(found, limit, member -> member.channel().toString());
        return new Page<>(joined(page.items()), page.next());
    }

    private List<JoinedChannel> joined(List<ChannelMember> memberships) {
        if (memberships.isEmpty()) {
            return List.of();
        }
        List<?> ids =
                memberships.stream().map(member -> member.channel().value()).toList();
        Map<ChannelId, Channel> byId = channels.all(in("_id", ids)).stream()
                .map(ChannelDocuments::channel)
                .collect(Collectors.toMap(Channel::id, Function.identity()));
        return memberships.stream().flatMap(member -> joined(member, byId)).toList();
    }

    private static Stream<JoinedChannel> joined(ChannelMember member, Map<ChannelId, Channel> byId) {
        return Optional.ofNullable(byId.get(member.channel()))
                .map(channel -> new JoinedChannel(channel, member))
                .stream();
    }
}
