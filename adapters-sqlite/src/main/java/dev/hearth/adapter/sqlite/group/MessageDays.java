package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was written in a channel since a moment, without reading what was written before. */
final class MessageDays {
    static final String FROM = """
            SELECT position, created_at FROM messages
            WHERE channel_id = ? AND thread_id = x'' AND position >= ? ORDER BY position LIMIT 1
            """;
    static final String LAST = "SELECT max(position) FROM messages WHERE channel_id = ? AND thread_id = x''";
    static final String SINCE = """
            SELECT created_at / 86400000, author_id, count(*) FROM (
              SELECT created_at, author_id FROM messages
              WHERE channel_id = ?1 AND thread_id = x'' AND position >= ?2 AND created_at >= ?3
              UNION ALL
              SELECT created_at, author_id FROM messages
              WHERE channel_id = ?1 AND thread_id <> x'' AND revision >= ?2 AND position >= ?2 AND created_at >= ?3)
            GROUP BY 1, 2
            """;

    /** Messages of two nodes may lie in another order than their clocks say. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private MessageDays() {}

    static List<AuthorDay> since(Session session, UUID channel, Instant start) {
        long position = firstAt(session, channel, start.minus(CLOCKS_DIFFER));
        return session.list(
                SINCE,
                row -> new AuthorDay(LocalDate.ofEpochDay(row.number(1)), new UserId(row.id(2)), row.number(3)),
                channel,
                position,
                start);
    }

    /**
     * The lowest position from which on messages of the channel's own line are not older, by halving what is left: some thirty
     * looks at most. Threads share the line's positions: what was said in them before it is older too.
     */
    private static long firstAt(Session session, UUID channel, Instant start) {
        long low = 0;
        long high = session.find(LAST, row -> row.number(1), channel).orElse(0L) + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            boolean older = session.find(FROM, row -> row.instant(2), channel, middle)
                    .filter(at -> at.isBefore(start))
                    .isPresent();
            if (older) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
