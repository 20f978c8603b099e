package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.application.chat.port.Unread;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts without looking at each message: the running numbers of the last message and of the last one read tell how many lie
 * between, and small indexes which of those were deleted, are one's own, or call somebody.
 */
public final class SqliteUnread implements Unread {
    /** Where each of the conversations begins to be unread, without those the person is not in or does not follow. */
    private static final String WANTED = """
            FROM (SELECT unhex(substr(value, 1, 36), '-') AS channel_id, unhex(substr(value, 38), '-') AS thread_id
                  FROM json_each(?)) k
            CROSS JOIN channel_members m ON m.channel_id = k.channel_id AND m.user_id = ? AND m.left_at IS NULL
            LEFT JOIN read_markers r
              ON r.user_id = m.user_id AND r.channel_id = k.channel_id AND r.thread_id = k.thread_id
            WHERE k.thread_id = x'' OR r.following = 'YES'
            """;

    private static final String START = "coalesce(nullif(r.position, -1), m.first_revision)";

    private static final String IN_PLACE = " n.channel_id = w.channel_id AND n.thread_id = w.thread_id";
    private static final String BEHIND = IN_PLACE + " AND n.position > w.start";

    /** Takes the conversations as one list, and the person. */
    static final String COUNTS = "SELECT w.channel_id, nullif(w.thread_id, x''), w.start,"
            + ordinal("") + " - " + ordinal(" AND n.position <= w.start")
            + " - (SELECT count(*) FROM messages n INDEXED BY messages_deleted WHERE" + BEHIND
            + " AND n.deleted_at IS NOT NULL)"
            + " - (SELECT count(*) FROM messages n INDEXED BY messages_author WHERE" + BEHIND
            + " AND n.author_id = w.user_id AND n.deleted_at IS NULL),"
            + " (SELECT count(*) FROM message_calls n WHERE n.user_id = w.user_id AND" + BEHIND + ")"
            + " + (SELECT count(*) FROM messages n INDEXED BY messages_everybody WHERE" + BEHIND
            + " AND n.audience IS NOT NULL AND n.author_id <> w.user_id)"
            + " FROM (SELECT m.user_id, k.channel_id, k.thread_id, " + START + " AS start " + WANTED + ") w";

    static final String STARTS = "SELECT " + START + " " + WANTED;

    static final String MESSAGES = MessageRows.SELECT + """
            WHERE channel_id = ? AND thread_id = ? AND position > ? AND deleted_at IS NULL AND author_id <> ?
            ORDER BY position LIMIT ?
            """;

    private final SqliteDatabase database;

    public SqliteUnread(SqliteDatabase database) {
        this.database = database;
    }

    private static String ordinal(String upTo) {
        return " coalesce((SELECT n.ordinal FROM messages n WHERE" + IN_PLACE + upTo
                + " ORDER BY n.position DESC LIMIT 1), 0)";
    }

    @Override
    public Map<Conversation, UnreadCount> of(UserId user, Collection<Conversation> conversations) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        String asked = asked(conversations);
        return database.read(session -> session.list(COUNTS, SqliteUnread::count, asked, user.value())).stream()
                .collect(Collectors.toUnmodifiableMap(UnreadCount::conversation, Function.identity()));
    }

    private static String asked(Collection<Conversation> conversations) {
        return TextList.of(conversations.stream().distinct().map(Place::text).toList());
    }

    private static UnreadCount count(Row row) throws SQLException {
        return new UnreadCount(Place.read(row, 1), row.number(3), row.number(4), row.number(5));
    }

    @Override
    public Page<Message> messages(UserId user, Conversation conversation, long position, int limit) {
        List<Message> found = database.read(session -> start(session, user, conversation)
                .map(start -> behind(session, user, conversation, Math.max(start, position), limit + 1L))
                .orElse(List.of()));
        return Page.cut(found, limit, message -> Long.toString(message.position()));
    }

    private static Optional<Long> start(Session session, UserId user, Conversation conversation) {
        return session.find(STARTS, row -> row.number(1), asked(List.of(conversation)), user.value());
    }

    private static List<Message> behind(
            Session session, UserId user, Conversation conversation, long position, long most) {
        return session.list(
                MESSAGES,
                MessageRows::message,
                Place.channel(conversation),
                Place.thread(conversation),
                position,
                user.value(),
                most);
    }
}
