package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions.Audience;
import dev.hearth.domain.chat.Message;

/**
 * How many messages behind a position are deleted, or call everybody, without going through them. Such messages are counted in
 * blocks of 1, 64, 4,096 and 262,144 positions, for their author and for all authors together: behind any position lie at most 63
 * blocks of each size, and the largest ones.
 *
 * <p>The counts are brought up to date within the write that makes a message one of these or no longer one.
 */
final class MessageBlocks {
    private static final String SHIFTS = "(VALUES (0), (6), (12), (18)) s";
    private static final int LARGEST = 18;
    private static final long SMALLER_WITHIN = 63;

    /** Takes channel, thread, what, author, position, and how many more. */
    static final String ADD = """
            INSERT INTO message_blocks (channel_id, thread_id, what, author_id, shift, block, messages)
            SELECT ?1, ?2, ?3, a.column1, s.column1, ?5 >> s.column1, ?6
            FROM (VALUES (x''), (?4)) a CROSS JOIN %s
            WHERE true
            ON CONFLICT (channel_id, thread_id, what, author_id, shift, block)
              DO UPDATE SET messages = messages + excluded.messages
            """.formatted(SHIFTS);

    /** Takes channel and thread. */
    static final String COUNT = """
            INSERT INTO message_blocks (channel_id, thread_id, what, author_id, shift, block, messages)
            SELECT ?1, ?2, m.what, coalesce(a.column1, m.author_id), s.column1, m.position >> s.column1, count(*)
            FROM (SELECT 1 AS what, author_id, position FROM messages
                  WHERE channel_id = ?1 AND thread_id = ?2 AND deleted_at IS NOT NULL
                UNION ALL SELECT 2, author_id, position FROM messages
                  WHERE channel_id = ?1 AND thread_id = ?2 AND audience = 'EVERYBODY') m
            CROSS JOIN (VALUES (x''), (NULL)) a CROSS JOIN %s
            GROUP BY 3, 4, 5, 6
            """.formatted(SHIFTS);

    /** What is counted, by the number it is stored as. */
    enum What {
        DELETED(1),
        CALLS_EVERYBODY(2);

        private final int number;

        What(int number) {
            this.number = number;
        }

        private boolean is(Message message) {
            return switch (this) {
                case DELETED -> message.deleted().isPresent();
                case CALLS_EVERYBODY -> message.body().mentions().audience() == Audience.EVERYBODY;
            };
        }
    }

    private MessageBlocks() {}

    static void written(Session session, Message message) {
        for (What what : What.values()) {
            if (what.is(message)) {
                add(session, what, message, 1);
            }
        }
    }

    static void changed(Session session, Message before, Message after) {
        for (What what : What.values()) {
            boolean was = what.is(before);
            if (was != what.is(after)) {
                add(session, what, after, was ? -1 : 1);
            }
        }
    }

    /** Counts a conversation of which nothing is counted yet. */
    static void count(Session session, Conversation conversation) {
        session.change(COUNT, Place.home(conversation), Place.thread(conversation));
    }

    private static void add(Session session, What what, Message message, long more) {
        session.change(
                ADD,
                message.scope().id(),
                Place.thread(message.origin().conversation()),
                what.number,
                message.author().value(),
                message.position(),
                more);
    }

    /**
     * An expression: how many in a whole conversation.
     *
     * @param place the conversation's {@code channel_id = … AND thread_id = …}, of a table {@code b}
     */
    static String all(What what, String place) {
        return "(SELECT coalesce(sum(b.messages), 0) FROM message_blocks b WHERE " + place + of(what, "x''")
                + " AND b.shift = " + LARGEST + ")";
    }

    /** An expression: how many behind {@code start} that others wrote. Where there is nothing of the kind it is one look. */
    static String ofOthersBehind(What what, String place, String start, String person) {
        return "iif(" + any(what, place, "x''") + "," + behind(what, place, start, "x''") + " - iif("
                + any(what, place, person) + "," + behind(what, place, start, person) + ", 0), 0)";
    }

    private static String any(What what, String place, String author) {
        return " EXISTS (SELECT 1 FROM message_blocks b WHERE " + place + of(what, author) + ")";
    }

    private static String behind(What what, String place, String start, String author) {
        return " (SELECT coalesce(sum(b.messages), 0) FROM " + SHIFTS + " CROSS JOIN message_blocks b WHERE " + place
                + of(what, author) + " AND b.shift = s.column1 AND b.block > (" + start + " >> s.column1)"
                + " AND b.block <= iif(s.column1 = " + LARGEST + ", 0x7fffffffffffffff, (" + start + " >> s.column1) | "
                + SMALLER_WITHIN + "))";
    }

    private static String of(What what, String author) {
        return " AND b.what = " + what.number + " AND b.author_id = " + author;
    }
}
