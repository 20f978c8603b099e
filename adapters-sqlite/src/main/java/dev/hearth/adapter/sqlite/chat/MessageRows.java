package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;

/** Messages as rows, there and back. */
final class MessageRows {
    static final String SELECT = """
            SELECT id, channel_id, author_id, text, client_id, created_at, position, revision
            FROM messages
            """;

    static final String INSERT = """
            INSERT INTO messages (id, channel_id, author_id, text, client_id, created_at, position, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private MessageRows() {}

    static Object[] columns(Message message) {
        return new Object[] {
            message.id().value(),
            message.channel().value(),
            message.author().value(),
            message.text().value(),
            message.clientId().map(ClientMessageId::value),
            message.createdAt(),
            message.position(),
            message.revision()
        };
    }

    static Message message(Row row) throws SQLException {
        return new Message(
                new MessageId(row.id(1)),
                new ChannelId(row.id(2)),
                new UserId(row.id(3)),
                new MessageText(row.text(4)),
                row.maybeText(5).map(ClientMessageId::new),
                row.instant(6),
                row.number(7),
                row.number(8));
    }
}
