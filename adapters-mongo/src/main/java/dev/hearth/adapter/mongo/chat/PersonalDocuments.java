package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.optional;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.UserId;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the documents of one person's own things in a conversation have in common. */
final class PersonalDocuments {
    static final String USER = "user";
    static final String CHANNEL = "channel";
    static final String THREAD = "thread";
    static final String FIRST = "first";

    private PersonalDocuments() {}

    static Document of(UserId user, Conversation conversation) {
        Document document = new Document(USER, user.value())
                .append(Lines.LINE, Lines.of(conversation))
                .append(CHANNEL, conversation.channel().value());
        conversation.thread().ifPresent(root -> document.append(THREAD, root.value()));
        return document;
    }

    static Conversation conversation(Document document) {
        return new Conversation(
                new ChannelId(id(document, CHANNEL)),
                optional(document, THREAD, UUID.class).map(MessageId::new));
    }

    /** With the channel, so that a wrong one finds nothing. */
    static Bson place(UserId user, Conversation conversation) {
        return and(
                eq(USER, user.value()),
                eq(Lines.LINE, Lines.of(conversation)),
                eq(CHANNEL, conversation.channel().value()));
    }
}
