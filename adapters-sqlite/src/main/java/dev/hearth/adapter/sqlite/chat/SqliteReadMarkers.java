package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.Revisions;
import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Markers, each one row of {@code read_markers}. */
public final class SqliteReadMarkers implements ReadMarkers {
    static final String SELECT =
            "SELECT user_id, " + Place.COLUMNS + ", position, following, first_revision, revision FROM read_markers ";

    static final String BY_PLACE = SELECT + "WHERE user_id = ? AND channel_id = ? AND thread_id = ?";

    static final String FOLLOWED = SELECT + """
        WHERE user_id = ? AND following = 'YES' AND thread_id <> x'' AND length(thread_id) = 16
          AND thread_id < ?
        ORDER BY thread_id DESC LIMIT ?
        """;

    static final String FOLLOWERS = """
        SELECT user_id FROM read_markers
        WHERE channel_id = ? AND thread_id = ? AND following = 'YES' AND user_id > ? ORDER BY user_id LIMIT ?
        """;

    static final String PUT = """
        INSERT INTO read_markers (user_id, channel_id, thread_id, position, following, first_revision, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, channel_id, thread_id) DO UPDATE SET position = excluded.position,
            following = excluded.following, revision = excluded.revision
        """;

    static final String ABOUT = SELECT + "WHERE channel_id = ? AND thread_id = ? AND length(thread_id) = 17";
    static final String LEAVE = "DELETE FROM read_markers WHERE user_id = ? AND channel_id = ? AND thread_id = ?";

    /** Longer than any id, and not below any. */
    private static final byte[] BEHIND_ANY_ID = HexFormat.of().parseHex("ff".repeat(17));

    static final String REMOVE = "DELETE FROM read_markers WHERE user_id = ?";

    private final SqliteDatabase database;

    public SqliteReadMarkers(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public ReadMarker find(UserId user, Conversation conversation) {
        return database.read(session -> find(session, user, conversation));
    }

    private static ReadMarker find(Session session, UserId user, Conversation conversation) {
        return session.find(
                        BY_PLACE,
                        SqliteReadMarkers::marker,
                        user.value(),
                        Place.home(conversation),
                        Place.thread(conversation))
                .orElseGet(() -> ReadMarker.none(user, conversation));
    }

    @Override
    public ReadMarker change(UserId user, Conversation conversation, UnaryOperator<ReadMarker> change) {
        return database.write(session -> Revisions.change(
                session,
                find(session, user, conversation),
                change,
                ReadMarker::storedAt,
                (before, after) -> put(session, after)));
    }

    private static void put(Session session, ReadMarker marker) {
        session.change(
                PUT,
                marker.user().value(),
                Place.home(marker.conversation()),
                Place.thread(marker.conversation()),
                marker.position(),
                marker.following(),
                marker.firstRevision(),
                marker.revision());
    }

    @Override
    public Page<ReadMarker> followed(UserId user, Optional<MessageId> before, int limit) {
        Object key = before.<Object>map(MessageId::value).orElse(BEHIND_ANY_ID);
        List<ReadMarker> found = database.read(
                session -> session.list(FOLLOWED, SqliteReadMarkers::marker, user.value(), key, limit + 1L));
        return Page.cut(
                found,
                limit,
                marker -> marker.conversation().thread().orElseThrow().toString());
    }

    @Override
    public Page<UserId> followers(Conversation conversation, Optional<UserId> after, int limit) {
        Object key = after.<Object>map(UserId::value).orElseGet(Session::beforeAnyId);
        List<UserId> found = database.read(session -> session.list(
                FOLLOWERS,
                row -> new UserId(row.id(1)),
                Place.home(conversation),
                Place.thread(conversation),
                key,
                limit + 1L));
        return Page.cut(found, limit, UserId::toString);
    }

    @Override
    public List<ReadMarker> of(Conversation.About conversation) {
        return database.read(session -> of(session, conversation));
    }

    private static List<ReadMarker> of(Session session, Conversation conversation) {
        return session.list(ABOUT, SqliteReadMarkers::marker, Place.home(conversation), Place.thread(conversation));
    }

    @Override
    public List<ReadMarker> move(MovedTalk talk, Set<UserId> people) {
        return database.write(session -> of(session, talk.from()).stream()
                .filter(marker -> people.contains(marker.user()))
                .map(marker -> moved(session, marker, talk))
                .toList());
    }

    private static ReadMarker moved(Session session, ReadMarker marker, MovedTalk talk) {
        leave(session, marker.user(), talk.from());
        leave(session, marker.user(), talk.to());
        ReadMarker stored = marker.movedTo(talk).storedAt(ScopeHeads.next(session, marker.scope()));
        put(session, stored);
        return stored;
    }

    private static void leave(Session session, UserId user, Conversation place) {
        session.change(LEAVE, user.value(), Place.home(place), Place.thread(place));
    }

    @Override
    public void removeAll(UserId user) {
        database.change(session -> session.change(REMOVE, user.value()));
    }

    static ReadMarker marker(Row row) throws SQLException {
        return new ReadMarker(
                new UserId(row.id(1)),
                Place.read(row, 2),
                row.number(4),
                row.word(5, Following.class),
                row.number(6),
                row.number(7));
    }
}
