package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.identity.UserId;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the documents of one person's own things in a conversation have in common. */
final class PersonalDocuments {
    static final String USER = "user";
    static final String FIRST = "first";

    private PersonalDocuments() {}

    static Document of(UserId user, Conversation conversation) {
        Document document = new Document(USER, user.value());
        Lines.write(document, conversation);
        return document;
    }

    /** With the scope, so that a wrong one finds nothing. */
    static Bson place(UserId user, Conversation conversation) {
        return and(
                eq(USER, user.value()),
                eq(Lines.LINE, Lines.of(conversation)),
                eq(Lines.HOME, Lines.home(conversation)));
    }
}
