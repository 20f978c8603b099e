package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** A conversation as the two columns {@code channel_id, thread_id}; the second is empty, not missing, in a channel's own line. */
final class Place {
    /** Both columns, to be read by {@link #read}. */
    static final String COLUMNS = "channel_id, nullif(thread_id, x'')";

    private Place() {}

    static UUID channel(Conversation conversation) {
        return conversation.channel().value();
    }

    static Object thread(Conversation conversation) {
        return thread(conversation.thread());
    }

    static Object thread(Optional<MessageId> thread) {
        return thread.<Object>map(MessageId::value).orElseGet(() -> new byte[0]);
    }

    /** @param first the number of the first of the columns */
    static Conversation read(Row row, int first) throws SQLException {
        return new Conversation(
                new ChannelId(row.id(first)), row.maybeId(first + 1).map(MessageId::new));
    }

    /** Both as one text, for lists of conversations. */
    static String text(Conversation conversation) {
        return conversation.channel() + ":"
                + conversation.thread().map(MessageId::toString).orElse("");
    }
}
