package dev.hearth.adapter.sqlite.group;

import dev.hearth.adapter.sqlite.store.Session;
import java.util.UUID;

/**
 * How many messages a channel has up to a position. Positions are only added behind, and messages leave tombstones: what was
 * counted once stays right, and need not be counted again.
 *
 * @param counted how many of them were counted just now
 */
record MessageTally(UUID channel, long position, long messages, long counted) {
    static final String KEPT = "SELECT position, messages FROM message_tallies WHERE channel_id = ?";
    /** The channel's own line lies by position; what was said in threads is found among what is later than the position. */
    static final String REST = """
            SELECT max(last), sum(more) FROM (
              SELECT max(position) AS last, count(*) AS more FROM messages
              WHERE channel_id = ?1 AND thread_id = x'' AND position > ?2
              UNION ALL
              SELECT max(position), count(*) FROM messages
              WHERE channel_id = ?1 AND thread_id <> x'' AND revision > ?2 AND position > ?2)
            """;

    static final String KEEP = """
            INSERT INTO message_tallies (channel_id, position, messages) VALUES (?, ?, ?)
            ON CONFLICT (channel_id) DO UPDATE SET position = excluded.position, messages = excluded.messages
            WHERE excluded.position > position
            """;

    /** Fewer are counted as fast as a row is written. */
    private static final int WORTH_KEEPING = 200;

    static MessageTally now(Session session, UUID channel) {
        MessageTally kept = session.find(
                        KEPT, row -> new MessageTally(channel, row.number(1), row.number(2), 0), channel)
                .orElse(new MessageTally(channel, 0, 0, 0));
        return session.find(REST, row -> kept.with(row.number(1), row.number(2)), channel, kept.position)
                .orElse(kept);
    }

    private MessageTally with(long last, long more) {
        return new MessageTally(channel, Math.max(position, last), messages + more, more);
    }

    boolean worthKeeping() {
        return counted >= WORTH_KEEPING;
    }

    void keep(Session session) {
        session.change(KEEP, channel, position, messages);
    }
}
