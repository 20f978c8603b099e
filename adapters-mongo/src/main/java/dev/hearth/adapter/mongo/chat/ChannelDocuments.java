package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** The stored forms of a channel and of a place in it. A field without a value is left out. */
final class ChannelDocuments {
    static final String CHANNEL = "channel";
    static final String USER = "user";
    static final String UNIQUE_KEY = "uniqueKey";

    private static final String FIRST = "first";

    private ChannelDocuments() {}

    static Document write(Channel channel) {
        Document document = new Document("_id", channel.id().value())
                .append("type", channel.type().name())
                .append("description", channel.description())
                .append("creator", channel.creator().value())
                .append("createdAt", Date.from(channel.createdAt()))
                .append(FIRST, channel.firstRevision())
                .append(RevisedWrites.REVISION, channel.revision());
        channel.group().ifPresent(group -> document.append("group", group.value()));
        channel.name().ifPresent(name -> document.append("name", name.value()));
        channel.pair()
                .ifPresent(pair -> document.append("lower", pair.lower().value())
                        .append("higher", pair.higher().value()));
        channel.uniqueKey().ifPresent(key -> document.append(UNIQUE_KEY, key));
        return document;
    }

    static Channel channel(Document document) {
        return new Channel(
                new ChannelId(id(document, "_id")),
                optional(document, "group", UUID.class).map(GroupId::new),
                ChannelType.valueOf(text(document, "type")),
                optional(document, "name", String.class).map(ChannelName::new),
                text(document, "description"),
                optional(document, "lower", UUID.class).map(lower -> pair(document)),
                new UserId(id(document, "creator")),
                instant(document, "createdAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static DirectPair pair(Document document) {
        return new DirectPair(new UserId(id(document, "lower")), new UserId(id(document, "higher")));
    }

    static Document write(ChannelMember member) {
        return new Document(CHANNEL, member.channel().value())
                .append(USER, member.user().value())
                .append("role", member.role().name())
                .append("joinedAt", Date.from(member.joinedAt()))
                .append(FIRST, member.firstRevision())
                .append(RevisedWrites.REVISION, member.revision());
    }

    static ChannelMember member(Document document) {
        return new ChannelMember(
                new ChannelId(id(document, CHANNEL)),
                new UserId(id(document, USER)),
                ChannelRole.valueOf(text(document, "role")),
                instant(document, "joinedAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
