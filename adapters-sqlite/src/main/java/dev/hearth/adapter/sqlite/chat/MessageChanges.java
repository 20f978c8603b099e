package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.event.ChangeSource;
import dev.hearth.adapter.sqlite.event.Slice;
import dev.hearth.adapter.sqlite.event.TableChanges;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.Message;
import java.util.List;
import java.util.UUID;

/**
 * The changed messages of a channel, from two places: those of its own line that were never changed since they were written lie in
 * the table in the order of their revisions, the replies in threads and all that were changed are in an index of their own.
 *
 * <p>The table is looked through for so many rows and no further, also where most of them turn out to be changed ones: so the
 * cost stays bounded however much of a long history was edited. The slice tells how far the look went.
 */
final class MessageChanges implements ChangeSource {
    static final String WRITTEN =
            MessageRows.SELECT + "WHERE channel_id = ? AND thread_id = x'' AND position > ? ORDER BY position LIMIT ?";

    static final String CHANGED = MessageRows.SELECT + """
            INDEXED BY messages_changed
            WHERE channel_id = ? AND revision > ? AND (revision <> position OR thread_id <> x'')
            ORDER BY revision LIMIT ?
            """;

    /** All messages of a scope that is no channel, too. */
    static final TableChanges OTHERS = new TableChanges(CHANGED, MessageRows::message);

    @Override
    public Slice since(Session session, UUID scope, long position, int limit) {
        return written(session, scope, position, limit).with(OTHERS.since(session, scope, position, limit));
    }

    private static Slice written(Session session, UUID scope, long position, int limit) {
        List<Message> seen = session.list(WRITTEN, MessageRows::message, scope, position, limit);
        long upTo = seen.size() < limit ? Slice.END : seen.getLast().position();
        return new Slice(
                List.copyOf(seen.stream().filter(MessageChanges::unchanged).toList()), upTo);
    }

    private static boolean unchanged(Message message) {
        return message.revision() == message.position();
    }
}
