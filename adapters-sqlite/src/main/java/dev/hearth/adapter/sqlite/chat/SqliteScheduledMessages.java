package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Scheduled messages, each one row of {@code scheduled_messages}, also when nothing is left of them. */
public final class SqliteScheduledMessages implements ScheduledMessages {
    static final String BY_ID = ScheduledRows.SELECT + "WHERE id = ?";
    static final String BY_CLIENT_ID =
            ScheduledRows.SELECT + "WHERE author_id = ? AND channel_id = ? AND client_id = ?";
    static final String FIRST =
            ScheduledRows.SELECT + "WHERE author_id = ? AND text IS NOT NULL ORDER BY send_at, id LIMIT ?";
    static final String AFTER = ScheduledRows.SELECT
            + "WHERE author_id = ? AND text IS NOT NULL AND (send_at, id) > (?, ?) ORDER BY send_at, id LIMIT ?";
    static final String REMOVE = "DELETE FROM scheduled_messages WHERE author_id = ?";

    private final SqliteDatabase database;

    public SqliteScheduledMessages(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public ScheduledMessage add(ScheduledMessage wish) {
        return database.write(session -> same(session, wish)
                .orElseGet(() -> ScheduledRows.put(session, wish.storedAt(ScopeHeads.next(session, wish.scope())))));
    }

    private static Optional<ScheduledMessage> same(Session session, ScheduledMessage wish) {
        return wish.clientId()
                .map(ClientMessageId::value)
                .flatMap(name -> session.find(
                        BY_CLIENT_ID,
                        ScheduledRows::wish,
                        wish.author().value(),
                        wish.channel().value(),
                        name));
    }

    @Override
    public Optional<ScheduledMessage> find(ScheduledId id) {
        return database.read(session -> find(session, id));
    }

    private static Optional<ScheduledMessage> find(Session session, ScheduledId id) {
        return session.find(BY_ID, ScheduledRows::wish, id.value());
    }

    @Override
    public Optional<ScheduledMessage> change(ScheduledId id, UnaryOperator<ScheduledMessage> change) {
        return database.write(session -> find(session, id)
                .map(found -> Revisions.change(
                        session,
                        found,
                        change,
                        ScheduledMessage::storedAt,
                        (before, after) -> ScheduledRows.put(session, after))));
    }

    @Override
    public Page<ScheduledMessage> of(UserId author, Optional<Place> after, int limit) {
        List<ScheduledMessage> found = database.read(session -> after.map(place -> session.list(
                        AFTER,
                        ScheduledRows::wish,
                        author.value(),
                        place.sendAt(),
                        place.id().value(),
                        limit + 1L))
                .orElseGet(() -> session.list(FIRST, ScheduledRows::wish, author.value(), limit + 1L)));
        return Page.cut(found, limit, wish -> Place.of(wish).toString());
    }

    @Override
    public void removeAll(UserId author) {
        database.change(session -> session.change(REMOVE, author.value()));
    }
}
