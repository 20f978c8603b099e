package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ScopeHeads;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/**
 * How what is said about a thing goes to another place: few statements, however much it is, but for those that call people one by
 * one. Within a write.
 */
final class MessageMoves {
    private static final String ALL = "WHERE channel_id = ? AND thread_id = ?";

    static final String POSITIONS = "SELECT position FROM messages " + ALL + " ORDER BY position LIMIT ?";

    static final String CALLING = MessageRows.SELECT + ALL + " AND called IS NOT NULL";

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
            List<Message> calling = session.list(CALLING, MessageRows::message, home, thread);
            calling.forEach(message -> MessageWrites.uncall(session, message));
            session.change(FORGET_BLOCKS, home, thread);
            session.change(MOVE, home, thread, Place.home(to), before);
            session.list(CALLING, MessageRows::message, Place.home(to), thread)
                    .forEach(message -> MessageWrites.call(session, message));
            MessageBlocks.count(session, to);
        }
        return new MovedTalk(from, to, before, positions);
    }
}
