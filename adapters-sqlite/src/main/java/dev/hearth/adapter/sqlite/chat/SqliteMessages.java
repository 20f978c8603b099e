package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;

/** Messages, each one row of {@code messages}, lying in their channel's order. */
public final class SqliteMessages implements Messages {
    static final String BY_ID = MessageRows.SELECT + "WHERE id = ?";
    static final String BY_CLIENT_ID = MessageRows.SELECT + "WHERE channel_id = ? AND author_id = ? AND client_id = ?";
    static final String BEFORE =
            MessageRows.SELECT + "WHERE channel_id = ? AND position < ? ORDER BY position DESC LIMIT ?";

    private final SqliteDatabase database;

    public SqliteMessages(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Message append(Message message) {
        return database.write(session -> sentBefore(session, message).orElseGet(() -> insert(session, message)));
    }

    /** There is one writer, so that nobody can send the same between this look and the insert. */
    private static Optional<Message> sentBefore(Session session, Message message) {
        return message.clientId()
                .map(ClientMessageId::value)
                .flatMap(clientId -> session.find(
                        BY_CLIENT_ID,
                        MessageRows::message,
                        message.channel().value(),
                        message.author().value(),
                        clientId));
    }

    private static Message insert(Session session, Message message) {
        Message stored = message.storedAt(ScopeHeads.next(session, message.scope()));
        session.change(MessageRows.INSERT, MessageRows.columns(stored));
        return stored;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return database.read(session -> session.find(BY_ID, MessageRows::message, id.value()));
    }

    @Override
    public Page<Message> before(ChannelId channel, long position, int limit) {
        List<Message> found = database.read(
                session -> session.list(BEFORE, MessageRows::message, channel.value(), position, limit + 1L));
        return Page.cut(found, limit, message -> Long.toString(message.position()));
    }
}
