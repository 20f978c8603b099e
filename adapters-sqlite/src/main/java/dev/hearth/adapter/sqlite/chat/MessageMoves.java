package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/**
 * How what is said about a thing goes to another place: few statements, however much it is and whoever it calls. Within a write.
 */
final class MessageMoves {
    private static final String ALL = "WHERE channel_id = ? AND thread_id = ?";

    static final String POSITIONS = "SELECT position FROM messages " + ALL + " ORDER BY position LIMIT ?";

    /** Of those that call people one by one, as {@link #MOVE} of the messages, and before it. Nothing lies at the new positions yet. */
    static final String MOVE_CALLS = """
            UPDATE message_calls SET channel_id = ?3, position = ?4 + called.ordinal
            FROM (SELECT m.position, m.ordinal, unhex(p.value, '-') AS user_id
                FROM messages m, json_each('["' || replace(m.called, ',', '","') || '"]') p
                WHERE m.channel_id = ?1 AND m.thread_id = ?2 AND m.called IS NOT NULL) called
            WHERE message_calls.user_id = called.user_id AND message_calls.channel_id = ?1
                AND message_calls.thread_id = ?2 AND message_calls.position = called.position
            """;

    /** Ordinals have no gaps: so the new positions have none. Takes the old place, the new one and the position before the first. */
    static final String MOVE = """
            UPDATE messages SET channel_id = ?3, position = ?4 + ordinal, revision = ?4 + ordinal,
                client_id = iif(EXISTS (SELECT 1 FROM messages t WHERE t.channel_id = ?3 AND t.author_id = messages.author_id
                    AND t.client_id = messages.client_id), NULL, client_id)
            WHERE channel_id = ?1 AND thread_id = ?2
            """;

    static final String FORGET_BLOCKS = "DELETE FROM message_blocks " + ALL;

    private MessageMoves() {}

    static MovedTalk move(Session session, Conversation.About from, Conversation.About to, int most) {
        Object home = Place.home(from);
        Object thread = Place.thread(from);
        List<Long> positions = session.list(POSITIONS, row -> row.number(1), home, thread, most + 1L);
        if (positions.size() > most) {
            throw new Refusal.LimitReached("More was said about it than can go to another place at once.");
        }
        long before = ScopeHeads.take(session, to.scope(), positions.size()) - positions.size();
        if (!positions.isEmpty()) {
            session.change(MOVE_CALLS, home, thread, Place.home(to), before);
            session.change(FORGET_BLOCKS, home, thread);
            session.change(MOVE, home, thread, Place.home(to), before);
            MessageBlocks.count(session, to);
        }
        return new MovedTalk(from, to, before, positions);
    }
}
