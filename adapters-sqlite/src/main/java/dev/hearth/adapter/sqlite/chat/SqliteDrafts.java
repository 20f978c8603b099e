package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.Drafts;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Drafts, each one row of {@code drafts}, also when nothing is left of them. */
public final class SqliteDrafts implements Drafts {
    static final String SELECT =
            "SELECT user_id, " + Place.COLUMNS + ", text, updated_at, first_revision, revision FROM drafts ";

    static final String BY_PLACE = SELECT + "WHERE user_id = ? AND channel_id = ? AND thread_id = ?";
    static final String OF_USER =
            SELECT + "WHERE user_id = ? AND text IS NOT NULL AND revision > ? ORDER BY revision LIMIT ?";

    static final String PUT = """
        INSERT INTO drafts (user_id, channel_id, thread_id, text, updated_at, first_revision, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, channel_id, thread_id) DO UPDATE SET text = excluded.text,
            updated_at = excluded.updated_at, revision = excluded.revision
        """;

    static final String REMOVE = "DELETE FROM drafts WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteDrafts(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Draft find(UserId user, Conversation conversation) {
        return database.read(session -> find(session, user, conversation));
    }

    @Override
    public Draft change(UserId user, Conversation conversation, UnaryOperator<Draft> change) {
        return database.write(session -> Revisions.change(
                session,
                find(session, user, conversation),
                change,
                Draft::storedAt,
                (before, after) -> put(session, after)));
    }

    private static Draft find(Session session, UserId user, Conversation conversation) {
        return session.find(
                        BY_PLACE,
                        SqliteDrafts::draft,
                        user.value(),
                        Place.home(conversation),
                        Place.thread(conversation))
                .orElseGet(() -> Draft.none(user, conversation));
    }

    private static void put(Session session, Draft draft) {
        session.change(
                PUT,
                draft.user().value(),
                Place.home(draft.conversation()),
                Place.thread(draft.conversation()),
                draft.text().map(MessageText::value),
                draft.updatedAt(),
                draft.firstRevision(),
                draft.revision());
    }

    @Override
    public Page<Draft> of(UserId user, Optional<Long> after, int limit) {
        List<Draft> found = database.read(
                session -> session.list(OF_USER, SqliteDrafts::draft, user.value(), after.orElse(0L), limit + 1L));
        return Page.cut(found, limit, draft -> Long.toString(draft.revision()));
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE, user.value()));
    }

    static Draft draft(Row row) throws SQLException {
        return new Draft(
                new UserId(row.id(1)),
                Place.read(row, 2),
                row.maybeText(4).map(MessageText::new),
                row.instant(5),
                row.number(6),
                row.number(7));
    }
}
