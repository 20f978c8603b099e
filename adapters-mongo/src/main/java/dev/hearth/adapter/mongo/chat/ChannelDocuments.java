package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a channel. A field without a value is left out. */
public final class ChannelDocuments {
    static final String GROUP = "group";
    static final String TYPE = "type";
    static final String UNIQUE_KEY = "uniqueKey";
    static final String ADMISSION = "admission";
    static final String ARCHIVED_AT = "archivedAt";
    static final String DELETED_AT = "deletedAt";

    /** Stands in a deleted channel until its memberships have ended too. */
    static final String ENDING = "ending";

    private static final String NAME = "name";
    private static final String TOPIC = "topic";
    private static final String PEOPLE = "people";
    private static final String FIRST = "first";
    private static final List<String> PERHAPS = List.of(NAME, ARCHIVED_AT, DELETED_AT, UNIQUE_KEY, StoredIndex.KEYS);

    private ChannelDocuments() {}

    static Document write(Channel channel) {
        Document document = new Document("_id", channel.id().value())
                .append(TYPE, channel.type().name())
                .append("creator", channel.creator().value())
                .append("createdAt", Date.from(channel.createdAt()))
                .append(FIRST, channel.firstRevision());
        channel.group().ifPresent(group -> document.append(GROUP, group.value()));
        channel.people()
                .ifPresent(people -> document.append(
                        PEOPLE, people.all().stream().map(UserId::value).toList()));
        document.putAll(changing(channel));
        return document;
    }

    /** Leaves out the keys, so that it is filed for search anew. */
    static Bson update(Channel changed) {
        return Documents.setting(changing(changed), PERHAPS);
    }

    private static Document changing(Channel channel) {
        ChannelCard card = channel.card();
        Document document = new Document(TOPIC, card.topic())
                .append("description", card.description())
                .append(ADMISSION, channel.admission().name())
                .append(RevisedWrites.REVISION, channel.revision());
        card.name().ifPresent(name -> document.append(NAME, name.value()));
        channel.uniqueKey().ifPresent(key -> document.append(UNIQUE_KEY, key));
        channel.life().archivedAt().ifPresent(at -> document.append(ARCHIVED_AT, Date.from(at)));
        channel.life()
                .deletedAt()
                .ifPresent(at -> document.append(DELETED_AT, Date.from(at)).append(ENDING, true));
        return document;
    }

    public static Channel channel(Document document) {
        return new Channel(
                new ChannelId(id(document, "_id")),
                optional(document, GROUP, UUID.class).map(GroupId::new),
                ChannelType.valueOf(text(document, TYPE)),
                card(document),
                people(document),
                optional(document, ADMISSION, String.class)
                        .map(Admission::valueOf)
                        .orElse(Admission.ASKED),
                new ChannelLife(when(document, ARCHIVED_AT), when(document, DELETED_AT)),
                new UserId(id(document, "creator")),
                instant(document, "createdAt"),
                number(document, FIRST),
                number(document, RevisedWrites.REVISION));
    }

    private static ChannelCard card(Document document) {
        return new ChannelCard(
                optional(document, NAME, String.class).map(ChannelName::new),
                optional(document, TOPIC, String.class).orElse(""),
                text(document, "description"));
    }

    /** An older Hearth wrote two people as {@code lower} and {@code higher}. */
    private static Optional<DirectPeople> people(Document document) {
        Stream<UUID> pair =
                Stream.of("lower", "higher").flatMap(field -> optional(document, field, UUID.class).stream());
        List<UserId> people = Stream.concat(Documents.ids(document, PEOPLE).stream(), pair)
                .map(UserId::new)
                .toList();
        return people.isEmpty() ? Optional.empty() : Optional.of(new DirectPeople(people));
    }
}
