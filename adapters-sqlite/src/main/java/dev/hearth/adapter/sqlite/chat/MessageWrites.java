package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Columns;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Mentions.Audience;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.Optional;
import java.util.Set;

/** How messages are stored: their row, whom they call, and what they said before. Each within a write. */
final class MessageWrites {
    /** The running number within the conversation is one more than that of its last message, and so that of the author's own. */
    private static final String ORDINALS = """
            1 + coalesce((SELECT ordinal FROM messages WHERE channel_id = ?1 AND thread_id = ?2
                ORDER BY position DESC LIMIT 1), 0),
            1 + coalesce((SELECT author_ordinal FROM messages INDEXED BY messages_author
                WHERE channel_id = ?1 AND author_id = ?5 AND thread_id = ?2 ORDER BY position DESC LIMIT 1), 0)""";

    static final String INSERT = """
            INSERT INTO messages (channel_id, thread_id, position, revision, id, author_id, created_at, client_id, text,
                ordinal, author_ordinal)
            VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8,
            """ + ORDINALS + ")";

    /** Of a message that calls somebody, was forwarded or posted: most are not, and bind fewer values. */
    static final String INSERT_RARE = """
            INSERT INTO messages (channel_id, thread_id, position, revision, id, author_id, created_at, client_id, text,
                forwarded_id, forwarded_author, audience, called, posted_for,
                ordinal, author_ordinal)
            VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
            """ + ORDINALS + ")";

    static final String UPDATE = """
            UPDATE messages SET revision = ?, text = ?, edited_at = ?, deleted_by = ?, deleted_at = ?, pinned_by = ?,
                pinned_at = ?, audience = ?, called = ?, reactions = ?
            WHERE channel_id = ? AND thread_id = ? AND position = ?
            """;

    static final String CALL =
            "INSERT INTO message_calls (user_id, channel_id, thread_id, position) VALUES (?, ?, ?, ?)";

    static final String UNCALL = """
            DELETE FROM message_calls WHERE user_id = ? AND channel_id = ? AND thread_id = ? AND position = ?
            """;

    static final String KEEP_VERSION = """
            INSERT INTO message_versions (message_id, number, written_at, text)
            VALUES (?1, 1 + (SELECT count(*) FROM message_versions WHERE message_id = ?1), ?2, ?3)
            """;

    static final String FORGET_VERSIONS = "DELETE FROM message_versions WHERE message_id = ?";

    private MessageWrites() {}

    static void insert(Session session, Message message) {
        Mentions mentions = message.body().mentions();
        Optional<Forwarded> forwarded = message.origin().forwarded();
        Optional<Scope> postedFor = message.origin().postedFor();
        if (forwarded.isEmpty() && postedFor.isEmpty() && mentions.equals(Mentions.NONE)) {
            session.change(INSERT, columns(message));
            return;
        }
        Object[] rare = {
            forwarded.map(from -> from.message().value()),
            forwarded.map(from -> from.author().value()),
            audience(mentions),
            called(mentions),
            postedFor.map(Scope::toString)
        };
        session.change(INSERT_RARE, Columns.of(columns(message), rare));
        MessageBlocks.written(session, message);
        call(session, CALL, message);
    }

    private static Object[] columns(Message message) {
        MessageOrigin origin = message.origin();
        return new Object[] {
            Place.home(origin.conversation()),
            Place.thread(origin.conversation()),
            message.position(),
            origin.id().value(),
            origin.author().value(),
            origin.createdAt(),
            origin.clientId().map(ClientMessageId::value),
            message.body().text().map(MessageText::value)
        };
    }

    static void replace(Session session, Message before, Message after) {
        update(session, after);
        MessageBlocks.changed(session, before, after);
        if (!called(before).equals(called(after))) {
            call(session, UNCALL, before);
            call(session, CALL, after);
        }
        if (after.body().text().isEmpty()) {
            session.change(FORGET_VERSIONS, after.id().value());
        } else if (!after.body().text().equals(before.body().text())) {
            before.body().text().ifPresent(text -> keepVersion(session, before, text));
        }
    }

    private static void update(Session session, Message message) {
        session.change(
                UPDATE,
                message.revision(),
                message.body().text().map(MessageText::value),
                message.body().editedAt(),
                message.deleted().map(stamp -> stamp.by().value()),
                message.deleted().map(Stamp::at),
                message.pinned().map(stamp -> stamp.by().value()),
                message.pinned().map(Stamp::at),
                audience(message.body().mentions()),
                called(message.body().mentions()),
                ReactionsText.written(message.reactions()),
                Place.home(message.origin().conversation()),
                Place.thread(message.origin().conversation()),
                message.position());
    }

    private static void keepVersion(Session session, Message before, MessageText text) {
        session.change(
                KEEP_VERSION,
                before.id().value(),
                before.body().editedAt().orElse(before.origin().createdAt()),
                text.value());
    }

    private static Optional<Audience> audience(Mentions mentions) {
        return Optional.of(mentions.audience()).filter(Audience.EVERYBODY::equals);
    }

    private static Optional<String> called(Mentions mentions) {
        return Optional.of(mentions.people())
                .filter(people -> !people.isEmpty())
                .map(PeopleText::written);
    }

    /** Who is called one by one. Where everybody is, nobody is noted: they would be counted twice. */
    private static Set<UserId> called(Message message) {
        Mentions mentions = message.body().mentions();
        return mentions.audience() == Audience.EVERYBODY ? Set.of() : mentions.people();
    }

    private static void call(Session session, String sql, Message message) {
        Conversation place = message.origin().conversation();
        called(message).stream()
                .filter(person -> !person.equals(message.author()))
                .forEach(person -> session.change(
                        sql, person.value(), Place.home(place), Place.thread(place), message.position()));
    }
}
