package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a message. A field without a value is left out. */
public final class MessageDocuments {
    public static final String CHANNEL = Lines.HOME;
    static final String AUTHOR = "author";
    static final String POSITION = "position";
    static final String SEND_KEY = "sendKey";
    static final String TEXT = "text";
    public static final String CREATED_AT = "createdAt";
    static final String EDITED_AT = "editedAt";
    static final String GONE = "gone";
    static final String PINNED_IN = "pinnedIn";

    static final String CLIENT_ID = "clientId";
    private static final String FORWARDED = "forwarded";
    private static final String POSTED_FOR = "postedFor";
    private static final String DELETED = "deleted";
    private static final String PINNED = "pinned";
    private static final String REACTIONS = "reactions";
    private static final String BY = "by";
    private static final String AT = "at";

    /** Of those that change. */
    static final List<String> PERHAPS =
            List.of(TEXT, CallDocuments.CALLS, EDITED_AT, DELETED, PINNED, PINNED_IN, REACTIONS);

    /** Of those that change, the ones whose being there search looks for. */
    private static final List<String> LOOKED_FOR = List.of(PINNED, REACTIONS);

    private MessageDocuments() {}

    /** What is said in a conversation. */
    public static Bson in(Conversation conversation) {
        return Lines.messages(conversation);
    }

    static Document write(Message message) {
        MessageOrigin origin = message.origin();
        Document document = new Document("_id", origin.id().value())
                .append(AUTHOR, origin.author().value())
                .append(SEND_KEY, sendKey(message))
                .append(CREATED_AT, Date.from(origin.createdAt()))
                .append(POSITION, message.position());
        Lines.write(document, origin.conversation());
        origin.clientId().ifPresent(clientId -> document.append(CLIENT_ID, clientId.value()));
        origin.forwarded().ifPresent(from -> document.append(FORWARDED, write(from)));
        origin.postedFor().ifPresent(place -> document.append(POSTED_FOR, place.toString()));
        document.putAll(changing(message));
        return document;
    }

    private static Document write(Forwarded from) {
        return new Document("message", from.message().value())
                .append(AUTHOR, from.author().value());
    }

    /** Whether a change of these fields leaves the message under the keys it has, where its text stays. */
    static boolean hasAsBefore(Document found, Document changed) {
        return LOOKED_FOR.stream().allMatch(field -> found.containsKey(field) == changed.containsKey(field));
    }

    /** What may change; those of {@link #PERHAPS} only where they have a value. */
    static Document changing(Message message) {
        Document document =
                new Document(GONE, message.deleted().isPresent()).append(RevisedWrites.REVISION, message.revision());
        MessageBody body = message.body();
        body.text().ifPresent(text -> document.append(TEXT, text.value()));
        body.editedAt().ifPresent(at -> document.append(EDITED_AT, Date.from(at)));
        CallDocuments.write(document, body.mentions(), message.scope().id());
        message.deleted().ifPresent(stamp -> document.append(DELETED, write(stamp)));
        message.pinned()
                .ifPresent(stamp -> document.append(PINNED, write(stamp))
                        .append(PINNED_IN, message.scope().id()));
        if (!message.reactions().all().isEmpty()) {
            document.append(REACTIONS, ReactionDocuments.write(message.reactions()));
        }
        return document;
    }

    private static Document write(Stamp stamp) {
        return new Document(BY, stamp.by().value()).append(AT, Date.from(stamp.at()));
    }

    /** What no two messages of a channel share; a message that its client has no name for shares nothing with any other. */
    static String sendKey(Message message) {
        return message.origin()
                .clientId()
                .map(clientId -> message.author() + "/" + clientId.value())
                .orElseGet(() -> message.id().toString());
    }

    public static Message message(Document document) {
        MessageOrigin origin = origin(document);
        return new Message(
                origin,
                new MessageBody(
                        text(document), CallDocuments.read(document, id(document, CHANNEL)), when(document, EDITED_AT)),
                stamp(document, DELETED),
                stamp(document, PINNED),
                ReactionDocuments.read(document.getList(REACTIONS, Document.class, List.of())),
                number(document, POSITION),
                number(document, RevisedWrites.REVISION));
    }

    private static MessageOrigin origin(Document document) {
        return new MessageOrigin(
                new MessageId(id(document, "_id")),
                Lines.read(document),
                new UserId(id(document, AUTHOR)),
                optional(document, CLIENT_ID, String.class).map(ClientMessageId::new),
                optional(document, FORWARDED, Document.class).map(MessageDocuments::forwarded),
                optional(document, POSTED_FOR, String.class).map(Scope::parse),
                instant(document, CREATED_AT));
    }

    static Optional<MessageText> text(Document document) {
        return optional(document, TEXT, String.class).map(MessageText::new);
    }

    private static Forwarded forwarded(Document from) {
        return new Forwarded(new MessageId(id(from, "message")), new UserId(id(from, AUTHOR)));
    }

    private static Optional<Stamp> stamp(Document document, String field) {
        return optional(document, field, Document.class)
                .map(stamp -> new Stamp(new UserId(Documents.id(stamp, BY)), instant(stamp, AT)));
    }
}
