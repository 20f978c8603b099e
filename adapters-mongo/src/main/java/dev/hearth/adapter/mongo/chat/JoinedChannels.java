package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Channels with one person's places and wishes: three reads, however many channels. */
final class JoinedChannels {
    private final Records channels;
    private final Records members;
    private final Records preferences;

    JoinedChannels(MongoLink link) {
        this.channels = link.records(MongoSchema.CHANNELS);
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.preferences = link.records(MongoSchema.CHANNEL_PREFERENCES);
    }

    Optional<JoinedChannel> one(ChannelId id, UserId user) {
        Bson place = MemberDocuments.place(id, user);
        return members.first(MemberDocuments.active(place))
                .map(MemberDocuments::member)
                .flatMap(member -> joined(List.of(member), user).stream().findFirst());
    }

    Page<JoinedChannel> all(UserId user, Optional<ChannelId> after, int limit) {
        return page(own(user), user, after, limit);
    }

    Page<JoinedChannel> starred(UserId user, Optional<ChannelId> after, int limit) {
        Bson starred = and(eq(PersonalDocuments.USER, user.value()), eq(PreferenceDocuments.STARRED, true));
        List<UUID> ids = preferences.all(starred, include(Lines.HOME)).stream()
                .map(wish -> Documents.id(wish, Lines.HOME))
                .toList();
        return page(and(own(user), in(MemberDocuments.CHANNEL, ids)), user, after, limit);
    }

    private static Bson own(UserId user) {
        return MemberDocuments.active(eq(MemberDocuments.USER, user.value()));
    }

    private Page<JoinedChannel> page(Bson memberships, UserId user, Optional<ChannelId> after, int limit) {
        Bson rest = after.map(channel -> and(memberships, gt(MemberDocuments.CHANNEL, channel.value())))
                .orElse(memberships);
        List<ChannelMember> found = members.list(rest, ascending(MemberDocuments.CHANNEL), limit + 1).stream()
                .map(MemberDocuments::member)
                .toList();
        Page<ChannelMember> page =
                Page.cut(found, limit, member -> member.channel().toString());
        return new Page<>(joined(page.items(), user), page.next());
    }

    private List<JoinedChannel> joined(List<ChannelMember> memberships, UserId user) {
        if (memberships.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                memberships.stream().map(member -> member.channel().value()).toList();
        Map<ChannelId, Channel> byId =
                channels.all(and(in("_id", ids), exists(ChannelDocuments.DELETED_AT, false))).stream()
                        .map(ChannelDocuments::channel)
                        .collect(Collectors.toMap(Channel::id, Function.identity()));
        Map<ChannelId, ChannelPreference> wishes = wishes(user, ids);
        return memberships.stream()
                .flatMap(member -> joined(member, byId, wishes))
                .toList();
    }

    private Map<ChannelId, ChannelPreference> wishes(UserId user, List<UUID> ids) {
        Bson own = and(eq(PersonalDocuments.USER, user.value()), in(Lines.HOME, ids));
        return preferences.all(own).stream()
                .map(PreferenceDocuments::preference)
                .collect(Collectors.toMap(ChannelPreference::channel, Function.identity()));
    }

    private static Stream<JoinedChannel> joined(
            ChannelMember member, Map<ChannelId, Channel> byId, Map<ChannelId, ChannelPreference> wishes) {
        ChannelPreference none = ChannelPreference.none(member.user(), member.channel());
        return Optional.ofNullable(byId.get(member.channel()))
                .map(channel -> new JoinedChannel(channel, member, wishes.getOrDefault(channel.id(), none)))
                .stream();
    }
}
