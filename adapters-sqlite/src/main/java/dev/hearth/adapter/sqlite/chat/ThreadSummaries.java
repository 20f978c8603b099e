package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.chat.MessageBlocks.What;
import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What threads hold. The replies are not counted one by one: the last one's running number says how many were ever written. */
final class ThreadSummaries {
    private static final String REPLIES =
            "FROM messages r WHERE r.channel_id = root.channel_id AND r.thread_id = root.id";
    private static final String THERE = REPLIES + " AND r.deleted_at IS NULL";
    private static final String NEWEST = " ORDER BY r.position DESC LIMIT ";

    /** Takes the ids of the messages the threads hang on as one list. */
    static final String SQL = "SELECT root.id, (SELECT r.ordinal " + REPLIES + NEWEST + "1)"
            + " - " + MessageBlocks.all(What.DELETED, "b.channel_id = root.channel_id AND b.thread_id = root.id") + ","
            + " (SELECT r.created_at " + THERE + NEWEST + "1),"
            + " (SELECT group_concat(hex(author_id), '') FROM (SELECT r.author_id " + THERE + NEWEST
            + ThreadSummary.LOOKED_AT + "))"
            + " FROM json_each(?) k CROSS JOIN messages root ON root.id = unhex(k.value, '-')"
            + " WHERE EXISTS (SELECT 1 " + REPLIES + ")";

    private static final int ID_DIGITS = 32;
    private static final int HALF = ID_DIGITS / 2;

    private ThreadSummaries() {}

    static Map<MessageId, ThreadSummary> of(Session session, Set<MessageId> roots) {
        return session.list(SQL, ThreadSummaries::summary, TextList.of(roots)).stream()
                .collect(Collectors.toUnmodifiableMap(ThreadSummary::root, Function.identity()));
    }

    private static ThreadSummary summary(Row row) throws SQLException {
        List<UserId> writers = row.maybeText(4).stream()
                .flatMap(ThreadSummaries::ids)
                .distinct()
                .limit(ThreadSummary.MOST_PARTICIPANTS)
                .toList();
        return new ThreadSummary(new MessageId(row.id(1)), row.number(2), row.maybeInstant(3), writers);
    }

    private static Stream<UserId> ids(String digits) {
        return Stream.iterate(0, at -> at < digits.length(), at -> at + ID_DIGITS)
                .map(at -> new UserId(new UUID(half(digits, at), half(digits, at + HALF))));
    }

    private static long half(String digits, int at) {
        return HexFormat.fromHexDigitsToLong(digits, at, at + HALF);
    }
}
