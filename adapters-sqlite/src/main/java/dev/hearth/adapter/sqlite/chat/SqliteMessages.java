package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.MessageVersion;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Messages, each one row of {@code messages}, lying in the order of their conversation. */
public final class SqliteMessages implements Messages {
    /** Ordinals have no gaps. */
    static final String COUNT =
            "SELECT ordinal FROM messages WHERE channel_id = ? AND thread_id = ? ORDER BY position DESC LIMIT 1";

    static final String BY_ID = MessageRows.SELECT + "WHERE id = ?";
    static final String BY_IDS = MessageRows.SELECT + "WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))";
    static final String BY_CLIENT_ID = MessageRows.SELECT + "WHERE channel_id = ? AND author_id = ? AND client_id = ?";
    static final String BEFORE = MessageRows.SELECT
            + "WHERE channel_id = ? AND thread_id = ? AND position < ? ORDER BY position DESC LIMIT ?";
    static final String AFTER =
            MessageRows.SELECT + "WHERE channel_id = ? AND thread_id = ? AND position > ? ORDER BY position LIMIT ?";
    static final String PINNED = MessageRows.SELECT
            + "WHERE channel_id = ? AND position < ? AND pinned_at IS NOT NULL ORDER BY position DESC LIMIT ?";
    static final String VERSIONS =
            "SELECT number, text, written_at FROM message_versions WHERE message_id = ? ORDER BY number";

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
        return message.origin()
                .clientId()
                .map(ClientMessageId::value)
                .flatMap(clientId -> session.find(
                        BY_CLIENT_ID,
                        MessageRows::message,
                        message.scope().id(),
                        message.author().value(),
                        clientId));
    }

    private static Message insert(Session session, Message message) {
        Message stored = message.storedAt(ScopeHeads.next(session, message.scope()));
        MessageWrites.insert(session, stored);
        return stored;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<Message> find(Session session, MessageId id) {
        return session.find(BY_ID, MessageRows::message, id.value());
    }

    @Override
    public List<Message> all(Set<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(session -> session.list(BY_IDS, MessageRows::message, TextList.of(ids)));
    }

    @Override
    public Optional<Message> change(MessageId id, UnaryOperator<Message> change) {
        return database.write(session -> find(session, id)
                .map(message -> Revisions.change(
                        session,
                        message,
                        change,
                        Message::changedAt,
                        (before, after) -> MessageWrites.replace(session, before, after))));
    }

    /** How many messages a conversation has, those that were taken back too. */
    public static long count(Session session, Conversation conversation) {
        return session.find(COUNT, row -> row.number(1), Place.home(conversation), Place.thread(conversation))
                .orElse(0L);
    }

    @Override
    public Page<Message> before(Conversation conversation, long position, int limit) {
        return page(BEFORE, limit, Place.home(conversation), Place.thread(conversation), position, limit + 1L);
    }

    @Override
    public Page<Message> after(Conversation conversation, long position, int limit) {
        return page(AFTER, limit, Place.home(conversation), Place.thread(conversation), position, limit + 1L);
    }

    @Override
    public Page<Message> pinned(ChannelId channel, long position, int limit) {
        return page(PINNED, limit, channel.value(), position, limit + 1L);
    }

    private Page<Message> page(String sql, int limit, Object... arguments) {
        List<Message> found = database.read(session -> session.list(sql, MessageRows::message, arguments));
        return Page.cut(found, limit, message -> Long.toString(message.position()));
    }

    @Override
    public MovedTalk move(Conversation.About from, Scope to, int most) {
        Conversation.About place = new Conversation.About(to, from.subject());
        return database.write(session -> MessageMoves.move(session, from, place, most));
    }

    @Override
    public List<MessageVersion> versions(MessageId id) {
        return database.read(session -> session.list(
                VERSIONS,
                row -> new MessageVersion((int) row.number(1), new MessageText(row.text(2)), row.instant(3)),
                id.value()));
    }

    @Override
    public Map<MessageId, ThreadSummary> threads(Set<MessageId> roots) {
        return roots.isEmpty() ? Map.of() : database.read(session -> ThreadSummaries.of(session, roots));
    }
}
