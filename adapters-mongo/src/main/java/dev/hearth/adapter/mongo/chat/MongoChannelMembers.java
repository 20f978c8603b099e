package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Memberships in the collection {@code channel_members}. */
public final class MongoChannelMembers implements ChannelMembers {
    private final Records members;
    private final Records channels;
    private final RevisedWrites writes;
    private final Changeable<ChannelMember> kind;
    private final Changeable<ChannelMember> traces;

    public MongoChannelMembers(MongoLink link, RevisedWrites writes) {
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.channels = link.records(MongoSchema.CHANNELS);
        this.writes = writes;
        this.kind = Changeable.whole(
                members,
                MemberDocuments::member,
                MemberDocuments::write,
                ChannelMember::changedAt,
                MemberDocuments::update);
        this.traces = Changeable.whole(
                members,
                MemberDocuments::member,
                MemberDocuments::write,
                ChannelMember::storedAt,
                MemberDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.CHANNEL, members, MemberDocuments.CHANNEL, MemberDocuments::member);
    }

    @Override
    public ChannelMember add(ChannelMember member) {
        Bson place = MemberDocuments.place(member.channel(), member.user());
        Optional<ChannelMember> in = Optional.empty();
        while (in.isEmpty()) {
            in = members.first(place).map(MemberDocuments::member).isEmpty()
                    ? inserted(member, place)
                    : stayedOrCameBack(member, place);
        }
        return in.get();
    }

    /** Empty where somebody else has put a membership or its trace there meanwhile. */
    private Optional<ChannelMember> inserted(ChannelMember member, Bson place) {
        try {
            return Optional.of(writes.insert(members, member.scope(), member::storedAt, MemberDocuments::write));
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.CHANNEL_MEMBERS_PLACE)) {
                throw e;
            }
            members.refusedFor(place, e);
            return Optional.empty();
        }
    }

    private Optional<ChannelMember> stayedOrCameBack(ChannelMember member, Bson place) {
        return find(member.channel(), member.user())
                .or(() -> writes.change(traces, MemberDocuments.ended(place), trace -> member));
    }

    @Override
    public Optional<ChannelMember> find(ChannelId channel, UserId user) {
        return members.first(MemberDocuments.active(MemberDocuments.place(channel, user)))
                .map(MemberDocuments::member);
    }

    @Override
    public Optional<ChannelMember> change(ChannelId channel, UserId user, UnaryOperator<ChannelMember> change) {
        return writes.change(kind, MemberDocuments.active(MemberDocuments.place(channel, user)), change);
    }

    @Override
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        Bson all = MemberDocuments.active(eq(MemberDocuments.CHANNEL, channel.value()));
        Bson rest = after.map(user -> and(all, gt(MemberDocuments.USER, user.value())))
                .orElse(all);
        List<ChannelMember> found = members.list(rest, ascending(MemberDocuments.USER), limit + 1).stream()
                .map(MemberDocuments::member)
                .toList();
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public Set<UserId> among(ChannelId channel, Set<UserId> people) {
        List<UUID> ids = people.stream().map(UserId::value).toList();
        return new HashSet<>(users(and(eq(MemberDocuments.CHANNEL, channel.value()), in(MemberDocuments.USER, ids))));
    }

    @Override
    public List<UserId> owners(ChannelId channel) {
        return users(
                and(eq(MemberDocuments.CHANNEL, channel.value()), eq(MemberDocuments.ROLE, ChannelRole.OWNER.name())));
    }

    private List<UserId> users(Bson memberships) {
        return members.all(MemberDocuments.active(memberships), include(MemberDocuments.USER)).stream()
                .map(found -> new UserId(Documents.id(found, MemberDocuments.USER)))
                .toList();
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return joined(user).map(ChannelId::new).toList();
    }

    /** Two reads, however many channels: the memberships, then which of their channels are the group's. */
    @Override
    public List<ChannelId> channelsIn(GroupId group, UserId user) {
        List<UUID> joined = joined(user).toList();
        Bson ofGroup = and(in("_id", joined), eq(ChannelDocuments.GROUP, group.value()));
        return channels.all(ofGroup, include("_id")).stream()
                .map(found -> new ChannelId(Documents.id(found, "_id")))
                .toList();
    }

    private Stream<UUID> joined(UserId user) {
        Bson own = MemberDocuments.active(eq(MemberDocuments.USER, user.value()));
        return members.all(own, include(MemberDocuments.CHANNEL)).stream()
                .map(found -> Documents.id(found, MemberDocuments.CHANNEL));
    }
}
