package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The stored form of a scheduled message. */
final class ScheduledDocuments {
    static final String SEND_AT = "sendAt";

    /** Whether it holds text, for the index: there are more traces than wishes. */
    static final String OPEN = "open";

    /** The author's own name for it, or its own id, so that the index holds on a sharded collection too. */
    static final String NAME = "name";

    private static final String CLIENT_ID = "clientId";
    private static final String CREATED_AT = "createdAt";
    private static final String STATE = "state";
    private static final String MESSAGE = "message";
    private static final String REASON = "reason";

    private ScheduledDocuments() {}

    static Document write(ScheduledMessage wish) {
        Document document = new Document("_id", wish.id().value());
        document.putAll(PersonalDocuments.of(wish.author(), wish.conversation()));
        document.append(NAME, name(wish))
                .append(CREATED_AT, Date.from(wish.createdAt()))
                .append(PersonalDocuments.FIRST, wish.firstRevision());
        wish.clientId().ifPresent(name -> document.append(CLIENT_ID, name.value()));
        document.putAll(changing(wish));
        return document;
    }

    static String name(ScheduledMessage wish) {
        return wish.clientId()
                .map(name -> "/" + name.value())
                .orElseGet(() -> wish.id().toString());
    }

    static Bson update(ScheduledMessage changed) {
        return Documents.setting(changing(changed), List.of(MessageDocuments.TEXT, MESSAGE));
    }

    private static Document changing(ScheduledMessage wish) {
        Document document = new Document(OPEN, wish.text().isPresent())
                .append(SEND_AT, Date.from(wish.sendAt()))
                .append(STATE, wish.state().name())
                .append(REASON, wish.reason())
                .append(RevisedWrites.REVISION, wish.revision());
        wish.text().ifPresent(text -> document.append(MessageDocuments.TEXT, text.value()));
        wish.message().ifPresent(message -> document.append(MESSAGE, message.value()));
        return document;
    }

    static ScheduledMessage wish(Document document) {
        return new ScheduledMessage(
                new ScheduledId(id(document, "_id")),
                new UserId(id(document, PersonalDocuments.USER)),
                Lines.read(document),
                optional(document, CLIENT_ID, String.class).map(ClientMessageId::new),
                instant(document, CREATED_AT),
                MessageDocuments.text(document),
                instant(document, SEND_AT),
                ScheduledMessage.State.valueOf(text(document, STATE)),
                optional(document, MESSAGE, UUID.class).map(MessageId::new),
                text(document, REASON),
                number(document, PersonalDocuments.FIRST),
                number(document, RevisedWrites.REVISION));
    }
}
