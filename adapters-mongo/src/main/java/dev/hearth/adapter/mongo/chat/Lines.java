package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import java.util.UUID;
import org.bson.conversions.Bson;

/** Conversations as one id, which an index can hold: a thread has that of the message it hangs on, the others their channel's. */
final class Lines {
    static final String LINE = "line";

    private Lines() {}

    static UUID of(Conversation conversation) {
        return conversation
                .thread()
                .map(MessageId::value)
                .orElse(conversation.channel().value());
    }

    /** The messages of a conversation; with the channel, because servers that share the work find them by it. */
    static Bson messages(Conversation conversation) {
        return and(
                eq(LINE, of(conversation)),
                eq(MessageDocuments.CHANNEL, conversation.channel().value()));
    }
}
