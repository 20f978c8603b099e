package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;

/** Scheduled messages as rows. */
final class ScheduledRows {
    static final String SELECT =
            "SELECT id, author_id, " + Place.COLUMNS + ", client_id, created_at, text, send_at, state,"
                    + " message_id, reason, first_revision, revision FROM scheduled_messages ";

    static final String PUT = """
        REPLACE INTO scheduled_messages (id, author_id, channel_id, thread_id, client_id, created_at, text, send_at, state,
            message_id, reason, first_revision, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private ScheduledRows() {}

    static ScheduledMessage put(Session session, ScheduledMessage wish) {
        session.change(
                PUT,
                wish.id().value(),
                wish.author().value(),
                Place.home(wish.conversation()),
                Place.thread(wish.conversation()),
                wish.clientId().map(ClientMessageId::value),
                wish.createdAt(),
                wish.text().map(MessageText::value),
                wish.sendAt(),
                wish.state(),
                wish.message().map(MessageId::value),
                wish.reason(),
                wish.firstRevision(),
                wish.revision());
        return wish;
    }

    static ScheduledMessage wish(Row row) throws SQLException {
        return new ScheduledMessage(
                new ScheduledId(row.id(1)),
                new UserId(row.id(2)),
                Place.read(row, 3),
                row.maybeText(5).map(ClientMessageId::new),
                row.instant(6),
                row.maybeText(7).map(MessageText::new),
                row.instant(8),
                row.word(9, ScheduledMessage.State.class),
                row.maybeId(10).map(MessageId::new),
                row.text(11),
                row.number(12),
                row.number(13));
    }
}
