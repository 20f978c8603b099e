package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.optional;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Conversations as one id, which an index can hold: a thread has that of the message it hangs on, a channel's own line the
 * channel's, and what is said elsewhere that of the thing it is about.
 */
final class Lines {
    static final String LINE = "line";

    /** The id of the scope: a channel's above all. */
    static final String HOME = "channel";

    static final String THREAD = "thread";

    /** The kind of a scope that is no channel. */
    private static final String KIND = "place";

    private Lines() {}

    static UUID of(Conversation conversation) {
        return switch (conversation) {
            case Conversation.Line line -> line.in().value();
            case Conversation.Replies thread -> thread.root().value();
            case Conversation.About about -> about.subject();
        };
    }

    static UUID home(Conversation conversation) {
        return conversation.scope().id();
    }

    static void write(Document document, Conversation conversation) {
        document.append(HOME, home(conversation)).append(LINE, of(conversation));
        conversation.thread().ifPresent(root -> document.append(THREAD, root.value()));
        if (conversation instanceof Conversation.About about) {
            document.append(KIND, about.scope().kind().name());
        }
    }

    static Conversation read(Document document) {
        UUID home = id(document, HOME);
        return optional(document, KIND, String.class)
                .<Conversation>map(
                        kind -> new Conversation.About(new Scope(Scope.Kind.valueOf(kind), home), id(document, LINE)))
                .orElseGet(() -> Conversation.of(
                        new ChannelId(home),
                        optional(document, THREAD, UUID.class).map(MessageId::new)));
    }

    /** The messages of a conversation; with the channel, because servers that share the work find them by it. */
    static Bson messages(Conversation conversation) {
        return and(eq(LINE, of(conversation)), eq(HOME, home(conversation)));
    }
}
