package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Memberships in the collection {@code channel_members}. */
public final class MongoChannelMembers implements ChannelMembers {
    private final Records members;
    private final RevisedWrites writes;

    public MongoChannelMembers(MongoLink link, RevisedWrites writes) {
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.writes = writes;
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.CHANNEL, members, ChannelDocuments.CHANNEL, ChannelDocuments::member);
    }

    @Override
    public ChannelMember add(ChannelMember member) {
        return find(member.channel(), member.user()).orElseGet(() -> insert(member));
    }

    private ChannelMember insert(ChannelMember member) {
        try {
            return writes.insert(members, member.scope(), member::storedAt, ChannelDocuments::write);
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.CHANNEL_MEMBERS_PLACE)) {
                throw e;
            }
            return ChannelDocuments.member(members.refusedFor(place(member.channel(), member.user()), e));
        }
    }

    @Override
    public Optional<ChannelMember> find(ChannelId channel, UserId user) {
        return members.first(place(channel, user)).map(ChannelDocuments::member);
    }

    @Override
    public Page<ChannelMember> of(ChannelId channel, Optional<UserId> after, int limit) {
        Bson all = eq(ChannelDocuments.CHANNEL, channel.value());
        Bson rest = after.map(user -> and(all, gt(ChannelDocuments.USER, user.value())))
                .orElse(all);
        List<ChannelMember> found = members.list(rest, ascending(ChannelDocuments.USER), limit + 1).stream()
                .map(ChannelDocuments::member)
                .toList();
        return Page.cut(found, limit, member -> member.user().toString());
    }

    @Override
    public List<ChannelId> channelsOf(UserId user) {
        return members.all(eq(ChannelDocuments.USER, user.value())).stream()
                .map(ChannelDocuments::member)
                .map(ChannelMember::channel)
                .toList();
    }

    private static Bson place(ChannelId channel, UserId user) {
        return and(eq(ChannelDocuments.CHANNEL, channel.value()), eq(ChannelDocuments.USER, user.value()));
    }
}
