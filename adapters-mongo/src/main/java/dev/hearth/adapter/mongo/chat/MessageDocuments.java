package dev.hearth.adapter.mongo.chat;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;

import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.util.Date;
import org.bson.Document;

/** The stored form of a message. */
final class MessageDocuments {
    static final String CHANNEL = "channel";
    static final String POSITION = "position";
    static final String SEND_KEY = "sendKey";

    private static final String CLIENT_ID = "clientId";

    private MessageDocuments() {}

    static Document write(Message message) {
        Document document = new Document("_id", message.id().value())
                .append(CHANNEL, message.channel().value())
                .append("author", message.author().value())
                .append("text", message.text().value())
                .append(SEND_KEY, sendKey(message))
                .append("createdAt", Date.from(message.createdAt()))
                .append(POSITION, message.position())
                .append(RevisedWrites.REVISION, message.revision());
        message.clientId().ifPresent(clientId -> document.append(CLIENT_ID, clientId.value()));
        return document;
    }

    /** What no two messages of a channel share; a message that its client has no name for shares nothing with any other. */
    static String sendKey(Message message) {
        return message.clientId()
                .map(clientId -> message.author() + "/" + clientId.value())
                .orElseGet(() -> message.id().toString());
    }

    static Message message(Document document) {
        return new Message(
                new MessageId(id(document, "_id")),
                new ChannelId(id(document, CHANNEL)),
                new UserId(id(document, "author")),
                new MessageText(text(document, "text")),
                optional(document, CLIENT_ID, String.class).map(ClientMessageId::new),
                instant(document, "createdAt"),
                number(document, POSITION),
                number(document, RevisedWrites.REVISION));
    }
}
