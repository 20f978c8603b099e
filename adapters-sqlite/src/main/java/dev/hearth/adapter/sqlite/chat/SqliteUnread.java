package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.chat.MessageBlocks.What;
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
 * between, those of the person's own how many of them are theirs, and {@link MessageBlocks} how many others were deleted or call
 * everybody.
 */
public final class SqliteUnread implements Unread {
    /**
     * Where each of the conversations begins to be unread, without those the person does not follow, or of whose channel they are
     * no member. Who sees what is said elsewhere is not for this table to say.
     */
    private static final String WANTED = """
            FROM (SELECT unhex(substr(value, 1, 36), '-') AS channel_id, unhex(substr(value, 38), '-') AS thread_id
                  FROM json_each(?1)) k
            LEFT JOIN channel_members m ON m.channel_id = k.channel_id AND m.user_id = ?2 AND m.left_at IS NULL
            LEFT JOIN read_markers r
              ON r.user_id = ?2 AND r.channel_id = k.channel_id AND r.thread_id = k.thread_id
            WHERE (m.user_id IS NOT NULL OR length(k.thread_id) > 16) AND (k.thread_id = x'' OR r.following = 'YES')
            """;

    private static final String START = "coalesce(nullif(r.position, -1), m.first_revision, 0)";

    private static final String IN_PLACE = " n.channel_id = w.channel_id AND n.thread_id = w.thread_id";
    private static final String BLOCKS_IN_PLACE = "b.channel_id = w.channel_id AND b.thread_id = w.thread_id";
    private static final String READ = " AND n.position <= w.start";
    private static final String NEWEST = " ORDER BY n.position DESC LIMIT 1";

    /** Who never wrote there is looked for once. */
    private static final String OWN = own("n.author_ordinal - " + own("n.author_ordinal", READ), "");

    /** Takes the conversations as one list, and the person. Where nothing lies behind the marker, there is nothing to take off. */
    static final String COUNTS = "WITH w AS MATERIALIZED (SELECT ?2 AS user_id, k.channel_id, k.thread_id, " + START
            + " AS start " + WANTED + "), c AS MATERIALIZED (SELECT *," + last("ordinal", "") + " - "
            + last("ordinal", READ) + " AS behind FROM w)"
            + " SELECT w.channel_id, w.thread_id, w.start,"
            + " iif(w.behind = 0, 0, w.behind - " + OWN + " - " + others(What.DELETED) + "),"
            + " iif(w.behind = 0, 0, (SELECT count(*) FROM message_calls n WHERE n.user_id = w.user_id AND" + IN_PLACE
            + " AND n.position > w.start) + " + others(What.CALLS_EVERYBODY) + ")"
            + " FROM c w";

    static final String STARTS = "SELECT " + START + " " + WANTED;

    static final String MESSAGES = MessageRows.SELECT + """
            WHERE channel_id = ? AND thread_id = ? AND position > ? AND deleted_at IS NULL AND author_id <> ?
            ORDER BY position LIMIT ?
            """;

    private final SqliteDatabase database;

    public SqliteUnread(SqliteDatabase database) {
        this.database = database;
    }

    private static String last(String number, String upTo) {
        return " coalesce((SELECT n." + number + " FROM messages n WHERE" + IN_PLACE + upTo + NEWEST + "), 0)";
    }

    private static String own(String number, String upTo) {
        return " coalesce((SELECT " + number
                + " FROM messages n INDEXED BY messages_author WHERE n.author_id = w.user_id AND" + IN_PLACE + upTo
                + NEWEST + "), 0)";
    }

    private static String others(What what) {
        return MessageBlocks.ofOthersBehind(what, BLOCKS_IN_PLACE, "w.start", "w.user_id");
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
                Place.home(conversation),
                Place.thread(conversation),
                position,
                user.value(),
                most);
    }
}
