package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Behind which positions conversations are unread for one person: two reads, however many conversations. */
final class Beginnings {
    private final Records members;
    private final Records markers;

    Beginnings(MongoLink link) {
        this.members = link.records(MongoSchema.CHANNEL_MEMBERS);
        this.markers = link.records(MongoSchema.READ_MARKERS);
    }

    /** Without those that the person is not in or does not follow. */
    Map<Conversation, Long> of(UserId user, Collection<Conversation> conversations) {
        Map<ChannelId, ChannelMember> places = places(user, conversations);
        Map<Conversation, ReadMarker> read = read(user, conversations);
        Map<Conversation, Long> beginnings = new HashMap<>();
        for (Conversation conversation : conversations) {
            ReadMarker marker = read.getOrDefault(conversation, ReadMarker.none(user, conversation));
            if (conversation instanceof Conversation.Line || marker.following() == Following.YES) {
                first(conversation, places).ifPresent(first -> beginnings.put(conversation, from(first, marker)));
            }
        }
        return beginnings;
    }

    /** Where a conversation begins for who has not read yet; empty where they are not in its channel. */
    private static Optional<Long> first(Conversation conversation, Map<ChannelId, ChannelMember> places) {
        return conversation
                .channel()
                .map(channel -> Optional.ofNullable(places.get(channel)).map(ChannelMember::firstRevision))
                .orElse(Optional.of(0L));
    }

    private static long from(long first, ReadMarker marker) {
        return marker.position() == ReadMarker.NOT_YET ? first : marker.position();
    }

    private Map<ChannelId, ChannelMember> places(UserId user, Collection<Conversation> conversations) {
        List<UUID> channels = conversations.stream()
                .flatMap(conversation -> conversation.channel().stream())
                .map(ChannelId::value)
                .distinct()
                .toList();
        Bson own = and(eq(MemberDocuments.USER, user.value()), in(MemberDocuments.CHANNEL, channels));
        return members.all(MemberDocuments.active(own)).stream()
                .map(MemberDocuments::member)
                .collect(Collectors.toMap(ChannelMember::channel, Function.identity()));
    }

    private Map<Conversation, ReadMarker> read(UserId user, Collection<Conversation> conversations) {
        List<UUID> lines = conversations.stream().map(Lines::of).distinct().toList();
        Bson own = and(eq(PersonalDocuments.USER, user.value()), in(Lines.LINE, lines));
        return markers.all(own).stream()
                .map(MarkerDocuments::marker)
                .collect(Collectors.toMap(ReadMarker::conversation, Function.identity()));
    }
}
