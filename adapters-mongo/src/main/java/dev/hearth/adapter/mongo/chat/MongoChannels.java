package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Channels in the collection {@code channels}. */
public final class MongoChannels implements Channels {
    private final Records channels;
    private final Records members;
    private final RevisedWrites writes;
    private final JoinedChannels joined;
    private final Changeable<Channel> kind;

    public MongoChannels(MongoLink link, RevisedWrites writes) {
        this.channels = link.records(MongoSchema.CHANNELS);
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.writes = writes;
        this.joined = new JoinedChannels(link);
        this.kind = Changeable.whole(
                channels,
                ChannelDocuments::channel,
                ChannelDocuments::write,
                Channel::changedAt,
                ChannelDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.CHANNEL, channels, "_id", ChannelDocuments::channel);
    }

    @Override
    public Channel add(Channel channel) {
        return uniquely(() -> writes.insert(channels, channel.scope(), channel::storedAt, ChannelDocuments::write));
    }

    private static <T> T uniquely(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKey e) {
            if (e.in(MongoSchema.CHANNELS_UNIQUE)) {
                throw new Refusal.Conflict("name", "There is already a channel of this name.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return channels.first(there(eq(id.value()))).map(ChannelDocuments::channel);
    }

    @Override
    public Optional<Channel> findDirect(DirectPeople people) {
        return channels.first(eq(ChannelDocuments.UNIQUE_KEY, Channel.directKey(people)))
                .map(ChannelDocuments::channel);
    }

    @Override
    public Optional<JoinedChannel> seat(ChannelId id, UserId user) {
        return joined.one(id, user);
    }

    @Override
    public Optional<Channel> change(ChannelId id, UnaryOperator<Channel> change) {
        Optional<Channel> stored = uniquely(() -> writes.change(kind, there(eq(id.value())), change));
        stored.filter(channel -> channel.life().deleted()).ifPresent(this::endMemberships);
        return stored;
    }

    /**
     * After the channel, never before it: a crash in between leaves memberships of a channel that nobody finds, which the next
     * start ends, and never a channel that nobody is in. They keep their revisions, so that no reader finds a gap.
     */
    private void endMemberships(Channel gone) {
        Bson all = MemberDocuments.active(eq(MemberDocuments.CHANNEL, gone.id().value()));
        gone.life().deletedAt().ifPresent(at -> members.updateAll(all, set(MemberDocuments.LEFT_AT, Date.from(at))));
        channels.update(eq(gone.id().value()), unset(ChannelDocuments.ENDING));
    }

    /** Ends the memberships of channels whose deletion was cut off. For the start; several nodes may do it at once. */
    public void finishDeletions() {
        channels.all(eq(ChannelDocuments.ENDING, true)).stream()
                .map(ChannelDocuments::channel)
                .forEach(this::endMemberships);
    }

    @Override
    public Page<JoinedChannel> joinedBy(UserId user, Optional<ChannelId> after, int limit) {
        return joined.all(user, after, limit);
    }

    @Override
    public Page<JoinedChannel> starredBy(UserId user, Optional<ChannelId> after, int limit) {
        return joined.starred(user, after, limit);
    }

    @Override
    public Page<Channel> publicIn(Optional<GroupId> group, Optional<ChannelId> after, int limit) {
        Bson place = there(and(of(group), eq(ChannelDocuments.TYPE, ChannelType.PUBLIC.name())));
        Bson rest = after.map(id -> and(place, gt("_id", id.value()))).orElse(place);
        List<Channel> found = channels.list(rest, ascending("_id"), limit + 1).stream()
                .map(ChannelDocuments::channel)
                .toList();
        return Page.cut(found, limit, channel -> channel.id().toString());
    }

    @Override
    public List<Channel> ofGroup(GroupId group) {
        return channels.all(there(of(Optional.of(group)))).stream()
                .map(ChannelDocuments::channel)
                .toList();
    }

    @Override
    public List<Channel> forNewcomers(GroupId group) {
        Bson open = and(
                of(Optional.of(group)),
                eq(ChannelDocuments.TYPE, ChannelType.PUBLIC.name()),
                eq(ChannelDocuments.ADMISSION, Admission.EVERYBODY.name()),
                exists(ChannelDocuments.ARCHIVED_AT, false));
        return channels.all(there(open)).stream().map(ChannelDocuments::channel).toList();
    }

    /** Without a group it is the server's own ones, which have no such field. */
    private static Bson of(Optional<GroupId> group) {
        return group.map(id -> eq(ChannelDocuments.GROUP, id.value())).orElse(eq(ChannelDocuments.GROUP, null));
    }

    private static Bson there(Bson filter) {
        return and(filter, exists(ChannelDocuments.DELETED_AT, false));
    }
}
